package dev.lockstep.render;

import dev.lockstep.check.Report;
import dev.lockstep.finding.Cause;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Writes what a pull request or the page of a CI run has room for: the outcome, a table of
/// locales, the worst findings; the others are counted.
public final class MarkdownSummary {

  /// What stays readable in a comment among others.
  public static final int COMMENT = 10;

  /// What a page of its own has room for: GitHub drops one of more than a mebibyte.
  public static final int PAGE = 300;

  private static final int MESSAGE = 300;

  private final Report report;
  private final int shown;
  private final Words words;
  private final Appendable out;

  private MarkdownSummary(Report report, int shown, Words words, Appendable out) {
    this.report = report;
    this.shown = shown;
    this.words = words;
    this.out = out;
  }

  /// @param shown how many findings are told one by one
  public static void write(Report report, int shown, Words words, Appendable out)
      throws IOException {
    new MarkdownSummary(report, shown, words, out).write();
  }

  private void write() throws IOException {
    List<Finding> findings = report.findings();
    boolean bad = findings.stream().anyMatch(f -> f.severity() != Severity.INFO);
    out.append("### ").append(bad ? "❌ " : "✅ ").append(Outcome.of(report, words)).append('\n');
    if (!findings.isEmpty()) {
      locales();
      if (shown > COMMENT) {
        rules();
      }
      worst();
    }
    for (String failure : report.failures()) {
      labelled("**", "failed", failure);
    }
    for (String note : report.notes()) {
      labelled("*", "note", note);
    }
  }

  private void locales() throws IOException {
    Map<String, List<Finding>> locales =
        report.findings().stream()
            .collect(
                Collectors.groupingBy(f -> f.about().locale(), TreeMap::new, Collectors.toList()));
    head("head_locale", "head_errors", "head_warnings", "head_infos", "head_stale");
    out.append("| --- | ---: | ---: | ---: | ---: |\n");
    for (Map.Entry<String, List<Finding>> locale : locales.entrySet()) {
      out.append("| ").append(locale.getKey().isEmpty() ? "–" : text(locale.getKey()));
      count(locale.getValue(), f -> f.severity() == Severity.ERROR);
      count(locale.getValue(), f -> f.severity() == Severity.WARNING);
      count(locale.getValue(), f -> f.severity() == Severity.INFO);
      count(locale.getValue(), f -> f.cause().filter(c -> c == Cause.STALE).isPresent());
      out.append(" |\n");
    }
  }

  private void head(String... keys) throws IOException {
    out.append('\n');
    for (String key : keys) {
      out.append("| ").append(words.text(key)).append(' ');
    }
    out.append("|\n");
  }

  private void labelled(String mark, String key, String text) throws IOException {
    out.append('\n').append(mark).append(words.text(key)).append(mark).append(' ');
    out.append(text(text)).append('\n');
  }

  private void count(List<Finding> findings, Predicate<Finding> which) throws IOException {
    out.append(" | ").append(Long.toString(findings.stream().filter(which).count()));
  }

  private void rules() throws IOException {
    Map<String, Long> rules =
        report.findings().stream()
            .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));
    head("head_rule", "head_findings");
    out.append("| --- | ---: |\n");
    List<Map.Entry<String, Long>> most =
        rules.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .toList();
    for (Map.Entry<String, Long> rule : most) {
      out.append("| `").append(rule.getKey()).append("` | ");
      out.append(Long.toString(rule.getValue())).append(" |\n");
    }
  }

  private void worst() throws IOException {
    List<Finding> worst =
        report.findings().stream()
            .sorted(Comparator.comparing(Finding::severity).reversed())
            .limit(shown)
            .toList();
    out.append("\n| | ").append(words.text("head_place")).append(" | ");
    out.append(words.text("head_finding")).append(" |\n| --- | --- | --- |\n");
    for (Finding finding : worst) {
      out.append("| ").append(finding.severity().toString());
      out.append(" | ").append(code(finding.at().source().path() + ":" + finding.at().line()));
      out.append(" | `").append(finding.rule()).append("` ");
      out.append(words.summary(finding.rule()).map(s -> s + "<br>").orElse(""));
      out.append(text(Cut.of(finding.message(), MESSAGE))).append(" |\n");
    }
    int rest = report.findings().size() - worst.size();
    if (rest > 0) {
      out.append('\n').append(words.count("more_findings", rest)).append('\n');
    }
  }

  private static String code(String text) {
    return "`" + Visible.of(text).replace("`", "'").replace("|", "\\|") + "`";
  }

  // What stands in a document is shown as it is: it marks nothing up and calls nobody.
  private static String text(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : Isolated.quotations(Visible.of(text)).toCharArray()) {
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '&' -> escaped.append("&amp;");
        case '@' -> escaped.append("@\u200B");
        case '\\', '`', '*', '_', '{', '}', '[', ']', '#', '|', '~', '!' ->
            escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
