package dev.lockstep.render;

import dev.lockstep.check.Report;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.text.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Writes a report as workflow commands of GitHub, which shows them beside the lines of a pull
/// request.
///
/// GitHub takes ten of each level in a step and drops the others without a word; so ten are sent,
/// and the others stand in the log, folded and counted.
public final class GitHubAnnotations {

  private static final int SHOWN = 10;

  private GitHubAnnotations() {}

  public static void write(Report report, Appendable out) throws IOException {
    Words words = Words.english();
    List<Finding> rest = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      int shown = 0;
      for (Finding finding : report.findings()) {
        if (finding.severity() == severity) {
          if (shown++ < SHOWN) {
            annotation(finding, out);
          } else {
            rest.add(finding);
          }
        }
      }
    }
    if (!rest.isEmpty()) {
      out.append("::group::").append(words.counts(rest)).append(" more, not shown beside lines\n");
      for (Finding finding : rest) {
        // A line that began with what stands in a document could be a command.
        out.append("- ").append(line(finding.at() + ": " + finding.severity())).append('[');
        out.append(finding.rule()).append("] ").append(line(finding.message())).append('\n');
      }
      out.append("::endgroup::\n");
    }
    out.append(line(Outcome.of(report, words))).append('\n');
  }

  private static void annotation(Finding finding, Appendable out) throws IOException {
    Position start = finding.at().start();
    Position end = finding.at().end();
    out.append("::").append(level(finding.severity()));
    out.append(" file=").append(property(finding.at().source().path()));
    out.append(",line=").append(Integer.toString(start.line()));
    out.append(",endLine=").append(Integer.toString(end.line()));
    // Columns of several lines mean nothing to GitHub, which refuses the whole annotation then.
    if (start.line() == end.line()) {
      out.append(",col=").append(Integer.toString(start.column()));
      out.append(",endColumn=").append(Integer.toString(end.column()));
    }
    out.append(",title=").append(property(finding.rule())).append("::");
    out.append(data(finding.message()));
    if (!finding.help().isEmpty()) {
      out.append(data("\nhelp: " + finding.help()));
    }
    out.append('\n');
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static String line(String text) {
    return Visible.of(text);
  }
}
