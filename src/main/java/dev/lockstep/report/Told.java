package dev.lockstep.report;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Related;
import dev.lockstep.finding.Severity;
import dev.lockstep.page.Languages;
import dev.lockstep.report.Hits.Hit;
import dev.lockstep.text.Location;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.List;

/// Writes a finding: what it is, the line that it is about, what to do, and the line to put there.
///
/// @param shell of the page
record Told(Shell shell) {

  // A line of the page, not of the file: what stands around the place tells which one it is.
  private static final int AROUND = 70;
  private static final int LONGEST = 240;
  private static final int RELATED = 10;

  static String sign(Severity severity) {
    return switch (severity) {
      case ERROR -> "!";
      case WARNING -> "~";
      case INFO -> "i";
    };
  }

  /// @param tag of the language that the finding's line is in
  /// @param sourceTag that of its related places, unless they say otherwise
  void write(Hit hit, String id, String tag, String sourceTag, StringBuilder out) {
    Finding finding = hit.finding();
    out.append("<div class=\"f ").append(finding.severity()).append("\" id=\"").append(id);
    out.append("\" tabindex=-1><p>");
    head(finding, out);
    out.append(" <small>").append(shell.say("line", "l", Integer.toString(hit.at().line())));
    finding.cause().ifPresent(c -> out.append(" · ").append(shell.say("cause_" + c)));
    if (finding.locales().size() > 1) {
      out.append(" · ");
      out.append(shell.say("also", "w", String.join(", ", finding.locales())));
    }
    out.append("</small></p>");
    excerpt(hit.at(), tag, out);
    related(hit, sourceTag, out);
    if (!finding.help().isEmpty()) {
      out.append("<p class=h").append(english()).append('>').append(Marked.safe(finding.help()));
      out.append("</p>");
    }
    finding.fix().flatMap(fix -> Pasted.of(fix, hit.at().source())).ifPresent(p -> write(p, out));
    out.append("</div>");
  }

  /// Sign, rule and message.
  void head(Finding finding, StringBuilder out) {
    out.append("<b class=sg>").append(sign(finding.severity())).append(' ');
    out.append(shell.say(finding.severity().toString())).append("</b> ");
    rule(finding.rule(), out);
    out.append(" <span>");
    shell.message(finding.rule(), finding.message(), out);
    out.append("</span>");
  }

  private void rule(String rule, StringBuilder out) {
    out.append("<a href=\"").append(shell.links().rule(rule)).append("\"><code>").append(rule);
    out.append("</code></a>");
  }

  // Messages of rules are English whatever language the page is in.
  private String english() {
    return shell.strings().tag().equals("en") ? "" : " lang=en";
  }

  private void related(Hit hit, String sourceTag, StringBuilder out) {
    List<Related> related = hit.finding().related();
    for (Related place : related.subList(0, Math.min(RELATED, related.size()))) {
      String path = place.at().source().path();
      boolean twin = !hit.finding().locales().isEmpty() && place.message().startsWith("also in ");
      if (twin) {
        continue;
      }
      boolean here = path.equals(hit.at().source().path());
      out.append("<p class=r><span").append(english()).append('>');
      out.append(Marked.safe(place.message())).append("</span> <small>");
      out.append(here ? "" : Marked.safe(Marked.name(path)) + ", ");
      out.append(shell.say("line", "l", Integer.toString(place.at().line())))
          .append("</small></p>");
      excerpt(place.at(), here ? "" : sourceTag, out);
    }
  }

  private static void excerpt(Location at, String tag, StringBuilder out) {
    SourceText text = at.source();
    int start = Math.min(at.span().start(), text.length());
    Span line = text.lineSpan(text.lineOf(start));
    int end = Math.max(start, Math.min(at.span().end(), line.end()));
    if (line.isEmpty()) {
      return;
    }
    int from = line.length() <= LONGEST ? line.start() : Math.max(line.start(), start - AROUND);
    int to = line.length() <= LONGEST ? line.end() : Math.min(line.end(), end + AROUND);
    to = Math.min(to, Math.max(end, from + LONGEST));
    start = Math.max(from, Math.min(start, line.end()));
    out.append("<pre").append(tag.isEmpty() ? "" : Languages.attributes(tag)).append('>');
    out.append(from > line.start() ? "…" : "").append(Marked.safe(cut(text, from, start)));
    out.append(end > start ? "<mark>" + Marked.safe(cut(text, start, end)) + "</mark>" : "");
    out.append(Marked.safe(cut(text, Math.max(start, end), to)));
    out.append(to < line.end() ? "…" : "").append("</pre>");
  }

  private static String cut(SourceText text, int from, int to) {
    return text.text().substring(from, Math.max(from, to));
  }

  /// Lines to be copied over those that are there.
  void write(Pasted pasted, StringBuilder out) {
    String first = Integer.toString(pasted.line());
    out.append("<div class=px><p><b>");
    out.append(
        pasted.line() == pasted.last()
            ? shell.say("paste", "l", first)
            : shell.say("pastes", "l", first, "m", Integer.toString(pasted.last())));
    out.append("</b> <small>").append(shell.say(pasted.safe() ? "safe" : "suggested"));
    out.append(": <span").append(english()).append('>').append(Marked.safe(pasted.title()));
    out.append("</span></small> <button type=button data-js data-copy data-done=\"")
        .append(shell.say("copied"))
        .append("\">")
        .append(shell.say("copy"));
    out.append("</button></p><pre>");
    String[] lines = pasted.text().split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      out.append(i == 0 ? "" : "\n").append(Marked.safe(lines[i]));
    }
    out.append("</pre></div>");
  }
}
