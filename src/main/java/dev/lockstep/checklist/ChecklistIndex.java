package dev.lockstep.checklist;

import dev.lockstep.page.Html;
import dev.lockstep.page.Languages;
import dev.lockstep.page.Resource;
import dev.lockstep.text.Counted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Writes the page that leads to the checklists of several documents, folder by folder, and to each
/// in each of its languages.
public final class ChecklistIndex {

  private static final Resource STYLE = Resource.of(ChecklistIndex.class, "index.css");

  private final StringBuilder out = new StringBuilder();
  // A thousand checklists have the same few languages.
  private final Map<String, String> names = new HashMap<>();

  private ChecklistIndex() {}

  /// @param file from the index, `/`-separated
  /// @param languages in the order of the page
  public record Entry(String file, String title, int steps, List<Language> languages) {
    private String folder() {
      return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }
  }

  /// @param file that shows it, from the index, `/`-separated
  /// @param chosen whether the file has other languages too, so that this one must be asked for
  public record Language(String tag, String file, boolean chosen) {}

  public static String html(List<Entry> entries) {
    ChecklistIndex index = new ChecklistIndex();
    index.write(entries);
    return index.out.toString();
  }

  private void write(List<Entry> entries) {
    out.append("<!doctype html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n");
    Frame.policy(out, Optional.empty(), STYLE, false);
    out.append("<meta name=viewport content=\"width=device-width,initial-scale=1\">\n");
    out.append("<meta name=color-scheme content=\"light dark\">\n");
    out.append("<title>Checklists</title>\n<style>").append(STYLE.text());
    out.append("</style>\n</head>\n<body>\n<main>\n<h1>Checklists</h1>\n<p>");
    out.append(Counted.of(entries.size(), "document")).append(", ");
    out.append(Counted.of(entries.stream().mapToInt(Entry::steps).sum(), "step"));
    out.append("</p>\n");
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
          inside.forEach(this::line);
          out.append("</ul>\n</section>\n");
        });
    out.append("</main>\n</body>\n</html>\n");
  }

  // A long path may be broken where a folder ends.
  private static String name(String folder) {
    return Html.escape(folder).replace("/", "/<wbr>");
  }

  private void line(Entry entry) {
    out.append("<li><a href=\"").append(Html.escape(Around.address(entry.file())));
    out.append("\">").append(Html.escape(entry.title())).append("</a> <span>");
    out.append(Counted.of(entry.steps(), "step")).append("</span>");
    if (entry.languages().size() > 1) {
      out.append(" <span class=in>");
      entry.languages().forEach(language -> language(entry, language));
      out.append("</span>");
    }
    out.append("</li>\n");
  }

  private void language(Entry entry, Language language) {
    String name = names.computeIfAbsent(language.tag(), Languages::name);
    out.append("<a").append(Languages.attributes(language.tag())).append(" href=\"");
    out.append(Html.escape(Around.address(language.file())));
    out.append(language.chosen() ? "?lang=" + Html.escape(language.tag()) : "");
    // The same name in every line says nothing to those who hear the links alone.
    out.append("\" aria-label=\"").append(Html.escape(name + ": " + entry.title()));
    out.append("\">").append(Html.escape(name)).append("</a> ");
  }
}
