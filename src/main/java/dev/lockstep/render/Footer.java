package dev.lockstep.render;

import dev.lockstep.check.Report;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.text.Counted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes the end of a report: what was left out, how much was found in how much, what to type
/// next.
final class Footer {

  private static final String NOTE = "note: ";

  private final Report report;
  private final Style style;
  private final Appendable out;

  private Footer(Report report, Style style, Appendable out) {
    this.report = report;
    this.style = style;
    this.out = out;
  }

  /// @param took how long the run took, in words, or empty
  static void write(Report report, String took, Style style, Appendable out) throws IOException {
    Footer footer = new Footer(report, style, out);
    footer.notes();
    footer.sum(took);
    footer.next();
  }

  /// How many findings there are of each severity: `2 errors, 1 info`.
  static String counts(List<Finding> findings) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
    List<String> words = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      int count = counts.getOrDefault(severity, 0);
      if (count > 0) {
        words.add(Counted.of(count, severity.toString()));
      }
    }
    return String.join(", ", words);
  }

  private void notes() throws IOException {
    int width = style.breakable() - NOTE.length();
    for (String note : report.notes()) {
      out.append(style.dim(NOTE));
      out.append(String.join("\n" + " ".repeat(NOTE.length()), Wrapped.lines(note, width, width)));
      out.append('\n');
    }
  }

  private void sum(String took) throws IOException {
    List<Finding> findings = report.findings();
    boolean lint = report.kind() == Report.Kind.LINT;
    if (findings.isEmpty()) {
      out.append(style.green(lint ? "✓ nothing found" : "✓ in step")).append(" · ");
    } else {
      Severity worst =
          findings.stream().map(Finding::severity).max(Comparator.naturalOrder()).orElseThrow();
      String mark = worst == Severity.INFO ? "✓ " : "✗ ";
      out.append(style.of(worst, mark + counts(findings))).append(" · ");
    }
    out.append(Counted.of(report.documents(), "document"))
        .append(lint ? " linted" : ", " + Counted.of(report.pairs(), "translation") + " compared")
        .append(took.isEmpty() ? "" : " in " + took)
        .append(
            report.accepted() == 0 ? "" : " · " + report.accepted() + " held back by the baseline")
        .append('\n');
  }

  // What to type next.
  private void next() throws IOException {
    long fixable = report.findings().stream().filter(TextFinding::isSafe).count();
    if (fixable > 0) {
      hint(Counted.of(fixable, "finding") + " can be mended: --diff shows how, --fix does it");
    }
    List<Finding> wanting = report.findings().stream().filter(TextFinding::wantsALook).toList();
    if (!wanting.isEmpty()) {
      hint(
          Counted.of(wanting.size(), "finding")
              + " can be mended after a look: --diff --fix-unsafe "
              + wanting.stream()
                  .map(Finding::rule)
                  .distinct()
                  .sorted()
                  .collect(Collectors.joining(",")));
    }
    Optional<Finding> first =
        report.findings().stream()
            .max(Comparator.comparing(Finding::severity).thenComparing(Finding.ORDER.reversed()));
    if (first.isPresent()) {
      hint("what a rule means and how to mend it: lockstep explain " + first.get().rule());
    }
  }

  private void hint(String text) throws IOException {
    out.append(style.dim("  " + text)).append('\n');
  }
}
