package dev.lockstep.render;

import dev.lockstep.check.Report;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// Writes how often each rule found something, and in which files most was found.
public final class TextStatistics {

  // As many as somebody who wants to begin somewhere reads.
  private static final int FILES = 10;

  private final Report report;
  private final Style style;
  private final Appendable out;

  private TextStatistics(Report report, Style style, Appendable out) {
    this.report = report;
    this.style = style;
    this.out = out;
  }

  /// @param took how long the run took, in words, or empty
  public static void write(Report report, Style style, String took, Appendable out)
      throws IOException {
    TextStatistics statistics = new TextStatistics(report, style, out);
    if (!report.findings().isEmpty()) {
      statistics.rules();
      statistics.files();
    }
    Footer.write(report, took, style, out);
  }

  private void rules() throws IOException {
    List<List<Finding>> rules = by(f -> f.severity() + " " + f.rule());
    int width = 4;
    for (List<Finding> findings : rules) {
      width = Math.max(width, findings.getFirst().rule().length());
    }
    row(style::bold, width, "rule", "severity", "findings", "fixable", "share", "files");
    for (List<Finding> findings : rules) {
      Severity severity = findings.getFirst().severity();
      long fixable = findings.stream().filter(TextFinding::isSafe).count();
      row(
          text -> text.replace(severity.toString(), style.of(severity, severity.toString())),
          width,
          findings.getFirst().rule(),
          severity.toString(),
          number(findings.size()),
          fixable == 0 ? "-" : number(fixable),
          String.format(Locale.ROOT, "%.1f %%", 100.0 * findings.size() / report.findings().size()),
          number(findings.stream().map(f -> f.at().source().path()).distinct().count()));
    }
    out.append('\n');
  }

  private void row(
      Function<String, String> dress,
      int width,
      String rule,
      String severity,
      String count,
      String fixable,
      String share,
      String files)
      throws IOException {
    out.append(rule).append(" ".repeat(width - rule.length()));
    out.append(dress.apply(String.format(Locale.ROOT, "  %-8s", severity)));
    out.append(
        String.format(Locale.ROOT, "%10s%9s%9s%8s%n", count, fixable, share, files)
            .replace("\r", ""));
  }

  private void files() throws IOException {
    List<List<Finding>> files = by(f -> f.at().source().path());
    out.append(style.bold("most findings")).append('\n');
    for (List<Finding> findings : files.subList(0, Math.min(FILES, files.size()))) {
      String path = Visible.of(findings.getFirst().at().source().path());
      out.append(String.format(Locale.ROOT, "%8s", number(findings.size())));
      out.append("  ").append(path).append(style.dim("  " + Footer.counts(findings))).append('\n');
    }
    out.append('\n');
  }

  // The most first, equals by name.
  private List<List<Finding>> by(Function<Finding, String> key) {
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : report.findings()) {
      groups.computeIfAbsent(key.apply(finding), _ -> new ArrayList<>()).add(finding);
    }
    return groups.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, List<Finding>> e) -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
