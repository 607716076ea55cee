package dev.lockstep.report;

import dev.lockstep.page.Languages;
import dev.lockstep.report.Hits.Hit;
import java.util.IdentityHashMap;
import java.util.Map;

/// Writes the page of one document: what is to be done in each language, then source and
/// translations side by side.
final class DocumentPage {

  private final Sheet sheet;
  private final Placement placement;
  private final Map<String, Standing> standings;
  private final Shell shell;
  private final Numbers numbers;

  /// @param standings by locale; the source's first
  DocumentPage(
      Sheet sheet,
      Placement placement,
      Map<String, Standing> standings,
      Numbers numbers,
      Shell shell) {
    this.sheet = sheet;
    this.placement = placement;
    this.standings = standings;
    this.shell = shell;
    this.numbers = numbers;
  }

  String html() {
    StringBuilder out = new StringBuilder(32_768);
    out.append("<article id=\"").append(id("top")).append("\">\n<h1 lang=\"").append(sheet.tag());
    out.append("\">").append(Marked.safe(sheet.title())).append("</h1>\n<p class=meta>");
    out.append("<code>").append(Marked.safe(sheet.shown())).append("</code>");
    if (!sheet.topic().equals(sheet.path())) {
      out.append(" · exl-id ").append(Marked.safe(sheet.topic()));
    }
    out.append("</p>\n");
    chips(out);
    SummaryList summary = new SummaryList(sheet, placement, shell, numbers);
    standings.forEach((tag, standing) -> summary.write(tag, standing, out));
    out.append("<h2 id=\"").append(id("units")).append("\">").append(shell.say("units"));
    out.append("</h2>\n");
    new UnitTable(sheet, placement, shell, numbers).write(out);
    return out.append("</article>\n").toString();
  }

  private void chips(StringBuilder out) {
    if (sheet.columns().isEmpty()) {
      return;
    }
    out.append("<fieldset class=chips data-js data-columns><legend>").append(shell.say("columns"));
    out.append("</legend>");
    for (String tag : sheet.columns().keySet()) {
      Standing.State state = standings.getOrDefault(tag, Standing.NONE).state();
      out.append("<label><input type=checkbox value=\"").append(tag).append("\" checked> <span");
      out.append(Languages.attributes(tag)).append('>').append(Marked.safe(Languages.name(tag)));
      out.append("</span> <span class=\"sg ").append(state).append("\">");
      out.append(state.sign()).append("</span></label>");
    }
    out.append(
        "</fieldset>\n<p class=\"hint nokeys\" data-js><label><input type=checkbox data-keys");
    out.append(" checked> ").append(shell.say("keyson")).append("</label></p>\n");
  }

  private String id(String fragment) {
    return shell.links().id(sheet.path(), fragment);
  }

  /// The findings that a page numbers, told apart by their place.
  static final class Numbers {
    private final IdentityHashMap<Hit, Integer> numbers = new IdentityHashMap<>();

    Numbers(Placement placement, Iterable<String> tags) {
      for (String tag : tags) {
        placement.in(tag).forEach(hit -> numbers.put(hit, numbers.size() + 1));
      }
    }

    String id(Hit hit) {
      return "f" + numbers.getOrDefault(hit, 0);
    }
  }
}
