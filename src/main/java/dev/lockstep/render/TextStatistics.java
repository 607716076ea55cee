package dev.lockstep.render;

import dev.lockstep.check.Report;
import dev.lockstep.finding.Finding;
import dev.lockstep.locale.DisplayWidth;
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

  /// A column of numbers.
  ///
  /// @param width at least so wide, whatever its heading is called
  private record Column(String heading, int width) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("head_findings", 8),
          new Column("head_fixable", 7),
          new Column("head_share", 7),
          new Column("head_files", 6));

  private final Report report;
  private final Style style;
  private final Words words;
  private final Appendable out;

  private TextStatistics(Report report, Style style, Words words, Appendable out) {
    this.report = report;
    this.style = style;
    this.words = words;
    this.out = out;
  }

  /// @param took how long the run took, in words, or empty
  public static void write(Report report, Style style, Words words, String took, Appendable out)
      throws IOException {
    TextStatistics statistics = new TextStatistics(report, style, words, out);
    if (!report.findings().isEmpty()) {
      statistics.rules();
      statistics.files();
    }
    Footer.write(report, took, style, words, out);
  }

  private void rules() throws IOException {
    List<List<Finding>> rules = by(f -> f.severity() + " " + f.rule());
    int width = DisplayWidth.of(words.text("head_rule"));
    for (List<Finding> findings : rules) {
      width = Math.max(width, findings.getFirst().rule().length());
    }
    int severities = Math.max(8, DisplayWidth.of(words.text("head_severity")));
    out.append(style.bold(padded("head_rule", width) + "  " + padded("head_severity", severities)));
    out.append(style.bold(numbers(COLUMNS.stream().map(c -> words.text(c.heading())).toList())))
        .append('\n');
    for (List<Finding> findings : rules) {
      Finding first = findings.getFirst();
      long fixable = findings.stream().filter(TextFinding::isSafe).count();
      double share = 100.0 * findings.size() / report.findings().size();
      out.append(String.format(Locale.ROOT, "%-" + width + "s  ", first.rule()));
      String severity = first.severity().toString();
      out.append(style.of(first.severity(), severity));
      out.append(" ".repeat(severities - severity.length()));
      out.append(
          numbers(
              List.of(
                  words.number(findings.size()),
                  fixable == 0 ? "-" : words.number(fixable),
                  String.format(Locale.ROOT, "%.1f %%", share),
                  words.number(
                      findings.stream().map(f -> f.at().source().path()).distinct().count()))));
      out.append('\n');
    }
    out.append('\n');
  }

  private String padded(String key, int width) {
    String text = words.text(key);
    return text + " ".repeat(width - DisplayWidth.of(text));
  }

  // Each below its heading, at the right.
  private String numbers(List<String> cells) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      Column column = COLUMNS.get(i);
      int width = Math.max(column.width(), DisplayWidth.of(words.text(column.heading())));
      row.append("  ").append(" ".repeat(Math.max(0, width - DisplayWidth.of(cells.get(i)))));
      row.append(cells.get(i));
    }
    return row.toString();
  }

  private void files() throws IOException {
    List<List<Finding>> files = by(f -> f.at().source().path());
    out.append(style.bold(words.text("most"))).append('\n');
    for (List<Finding> findings : files.subList(0, Math.min(FILES, files.size()))) {
      String path = Visible.of(findings.getFirst().at().source().path());
      out.append(String.format(Locale.ROOT, "%8s", words.number(findings.size())));
      out.append("  ").append(path).append(style.dim("  " + words.counts(findings))).append('\n');
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
}
