package dev.lockstep.render;

import dev.lockstep.check.Report;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.locale.DisplayWidth;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes the end of a report: what was left out, how much was found in how much, what to type
/// next.
final class Footer {

  private final Report report;
  private final Style style;
  private final Words words;
  private final Appendable out;

  private Footer(Report report, Style style, Words words, Appendable out) {
    this.report = report;
    this.style = style;
    this.words = words;
    this.out = out;
  }

  /// @param took how long the run took, in words, or empty
  static void write(Report report, String took, Style style, Words words, Appendable out)
      throws IOException {
    Footer footer = new Footer(report, style, words, out);
    footer.notes();
    footer.sum(took);
    footer.next();
  }

  private void notes() throws IOException {
    String label = words.label("note");
    int indent = DisplayWidth.of(label);
    int width = style.breakable() - indent;
    for (String note : report.notes()) {
      out.append(style.dim(label));
      out.append(String.join("\n" + " ".repeat(indent), Wrapped.lines(note, width, width)));
      out.append('\n');
    }
  }

  private void sum(String took) throws IOException {
    List<Finding> findings = report.findings();
    boolean lint = report.kind() == Report.Kind.LINT;
    if (findings.isEmpty()) {
      out.append(style.green("✓ " + words.text(lint ? "nothing" : "in_step"))).append(" · ");
    } else {
      Severity worst =
          findings.stream().map(Finding::severity).max(Comparator.naturalOrder()).orElseThrow();
      String mark = worst == Severity.INFO ? "✓ " : "✗ ";
      out.append(style.of(worst, mark + words.counts(findings))).append(" · ");
    }
    out.append(Outcome.looked(report, words))
        .append(took.isEmpty() ? "" : " " + words.text("took", "t", took))
        .append(Outcome.heldBack(report, words))
        .append('\n');
  }

  // What to type next.
  private void next() throws IOException {
    long fixable = report.findings().stream().filter(TextFinding::isSafe).count();
    if (fixable > 0) {
      hint(words.count("hint_fix", fixable));
    }
    List<Finding> wanting = report.findings().stream().filter(TextFinding::wantsALook).toList();
    if (!wanting.isEmpty()) {
      String rules =
          wanting.stream().map(Finding::rule).distinct().sorted().collect(Collectors.joining(","));
      hint(words.count("hint_look", wanting.size(), "rules", rules));
    }
    Optional<Finding> first =
        report.findings().stream()
            .max(Comparator.comparing(Finding::severity).thenComparing(Finding.ORDER.reversed()));
    if (first.isPresent()) {
      hint(words.text("hint_explain", "rule", first.get().rule()));
    }
  }

  private void hint(String text) throws IOException {
    out.append(style.dim("  " + text)).append('\n');
  }
}
