package dev.lockstep.report;

import dev.lockstep.page.Languages;
import dev.lockstep.report.Entry.Listed;
import dev.lockstep.report.Standing.State;
import java.util.Comparator;
import java.util.List;

/// Writes the work list of one language: its documents, what harms readers most first.
record LocalePage(Overview overview, String tag, Shell shell) {

  // More are on the document's own page.
  private static final int LISTED = 30;

  String html() {
    StringBuilder out = new StringBuilder();
    out.append("<section class=list id=\"locale-").append(tag).append("\">\n<h1><span");
    out.append(Languages.attributes(tag)).append('>').append(Marked.safe(Languages.name(tag)));
    out.append("</span> <small>").append(shell.say("worklist")).append("</small></h1>\n");
    out.append("<p class=meta>").append(shell.say("worklisthint")).append("</p>\n");
    List<Entry> work =
        overview.entries().stream()
            .filter(entry -> entry.standing(tag).state() != State.CLEAN)
            .sorted(
                Comparator.comparing((Entry e) -> -Entry.weight(e.standing(tag)))
                    .thenComparing(Entry::path))
            .toList();
    out.append(work.isEmpty() ? "<p>" + shell.say("nothing") + "</p>\n" : "");
    work.forEach(entry -> document(entry, out));
    return out.append("</section>\n").toString();
  }

  private void document(Entry entry, StringBuilder out) {
    Standing standing = entry.standing(tag);
    out.append("<section class=job>\n<h2><span class=\"sg ").append(standing.state()).append("\">");
    out.append(standing.state().sign()).append("</span> ");
    String title = Marked.safe(entry.title());
    out.append(
        entry.page()
            ? "<a href=\"" + shell.links().document(entry.path(), tag) + "\">" + title + "</a>"
            : title);
    out.append("</h2>\n<p class=meta>");
    out.append(Marked.safe(entry.path()));
    part("errors", standing.errors(), out);
    part("changes", standing.changes(), out);
    part("warnings", standing.warnings(), out);
    part("infos", standing.infos(), out);
    out.append("</p>\n<ul>");
    List<Listed> own =
        entry.listed().stream()
            .filter(listed -> listed.tag().equals(tag))
            .sorted(Comparator.comparing(Listed::severity).reversed())
            .toList();
    own.stream().limit(LISTED).forEach(listed -> finding(entry, listed, shell, out));
    if (own.size() > LISTED) {
      out.append("<li>… ").append(shell.count("findings", own.size()));
    }
    out.append("</ul>\n</section>\n");
  }

  private void part(String key, int count, StringBuilder out) {
    if (count > 0) {
      out.append(" · ").append(shell.count(key, count));
    }
  }

  static void finding(Entry entry, Listed listed, Shell shell, StringBuilder out) {
    out.append("<li class=").append(listed.severity()).append("><b class=sg>");
    out.append(Told.sign(listed.severity())).append("</b> <a href=\"");
    out.append(shell.links().document(entry.path(), listed.fragment())).append("\">");
    if (!listed.step().isEmpty()) {
      out.append(shell.say("step")).append(' ').append(Marked.safe(listed.step())).append(", ");
    }
    out.append(shell.say("line", "l", Integer.toString(listed.line()))).append("</a> <code>");
    out.append(listed.rule()).append("</code> ");
    shell.message(listed.rule(), listed.message(), out);
  }
}
