package dev.lockstep.checklist;

import dev.lockstep.page.Html;
import java.util.List;
import java.util.Optional;

/// Writes the page that leads to the checklists of several documents.
public final class ChecklistIndex {

  private ChecklistIndex() {}

  /// @param file from the index, `/`-separated
  public record Entry(String file, String title, int steps, List<String> locales) {}

  public static String html(List<Entry> entries) {
    StringBuilder out = new StringBuilder();
    out.append("<!doctype html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n");
    Frame.policy(out, Optional.empty(), false);
    out.append("<meta name=viewport content=\"width=device-width,initial-scale=1\">\n");
    out.append("<title>Checklists</title>\n<style>").append(Checklist.STYLE.text());
    out.append("</style>\n</head>\n<body>\n<div class=wrap>\n<main>\n<h1>Checklists</h1>\n<ul>\n");
    for (Entry entry : entries) {
      out.append("<li><a href=\"").append(Html.escape(Around.address(entry.file())));
      out.append("\">").append(Html.escape(entry.title())).append("</a> <span class=nc>");
      out.append(entry.steps()).append(entry.steps() == 1 ? " step" : " steps").append(" · ");
      out.append(Html.escape(String.join(", ", entry.locales()))).append("</span></li>\n");
    }
    return out.append("</ul>\n</main>\n</div>\n</body>\n</html>\n").toString();
  }
}
