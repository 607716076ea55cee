package dev.lockstep.render;

import dev.lockstep.check.Report;
import dev.lockstep.finding.Finding;
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
    String header = row(width, "rule", "severity", "findings", "fixable", "share", "files");
    out.append(style.bold(header)).append('\n');
    for (List<Finding> findings : rules) {
      Finding first = findings.getFirst();
      long fixable = findings.stream().filter(TextFinding::isSafe).count();
      double share = 100.0 * findings.size() / report.findings().size();
      String row =
          row(
              width,
              first.rule(),
              first.severity().toString(),
              number(findings.size()),
              fixable == 0 ? "-" : number(fixable),
              String.format(Locale.ROOT, "%.1f %%", share),
              number(findings.stream().map(f -> f.at().source().path()).distinct().count()));
      // The name of a rule may hold that of a severity.
      String severity = first.severity().toString();
      out.append(row, 0, width + 2).append(style.of(first.severity(), severity));
      out.append(row, width + 2 + severity.length(), row.length()).append('\n');
    }
    out.append('\n');
  }

  private static String row(
      int width,
      String rule,
      String severity,
      String count,
      String fixable,
      String share,
      String files) {
    String format = "%-" + width + "s  %-8s%10s%9s%9s%8s";
    return String.format(Locale.ROOT, format, rule, severity, count, fixable, share, files);
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
