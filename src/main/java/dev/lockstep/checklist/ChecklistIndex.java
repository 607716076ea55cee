package dev.lockstep.checklist;

import dev.lockstep.page.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Writes the page that leads to the checklists of several documents, folder by folder.
public final class ChecklistIndex {

  private ChecklistIndex() {}

  /// @param file from the index, `/`-separated
  public record Entry(String file, String title, int steps, List<String> locales) {
    private String folder() {
      return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }
  }

  public static String html(List<Entry> entries) {
    StringBuilder out = new StringBuilder();
    out.append("<!doctype html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n");
    Frame.policy(out, Optional.empty(), false);
    out.append("<meta name=viewport content=\"width=device-width,initial-scale=1\">\n");
    out.append("<title>Checklists</title>\n<style>").append(Checklist.STYLE.text());
    out.append("</style>\n</head>\n<body>\n<div class=wrap>\n<main>\n<h1>Checklists</h1>\n");
    Map<String, List<Entry>> folders = new TreeMap<>();
    entries.forEach(
        entry -> folders.computeIfAbsent(entry.folder(), _ -> new ArrayList<>()).add(entry));
    folders.forEach(
        (folder, inside) -> {
          out.append("<section>\n");
          // One folder needs no name to be told from others.
          if (folders.size() > 1 && !folder.isEmpty()) {
            out.append("<h2>").append(name(folder)).append("</h2>\n");
          }
          out.append("<ul>\n");
          inside.forEach(entry -> line(entry, out));
          out.append("</ul>\n</section>\n");
        });
    return out.append("</main>\n</div>\n</body>\n</html>\n").toString();
  }

  // A long path may be broken where a folder ends.
  private static String name(String folder) {
    return Html.escape(folder).replace("/", "/<wbr>");
  }

  private static void line(Entry entry, StringBuilder out) {
    out.append("<li><a href=\"").append(Html.escape(Around.address(entry.file())));
    out.append("\">").append(Html.escape(entry.title())).append("</a> <span class=meta>");
    out.append(entry.steps()).append(entry.steps() == 1 ? " step" : " steps").append(" · ");
    out.append(Html.escape(String.join(", ", entry.locales()))).append("</span></li>\n");
  }
}
