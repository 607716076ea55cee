package dev.lockstep.render;

import dev.lockstep.check.Report;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes a report for people: by locale and document, in the order of its lines, the line of the
/// target above the line of its source.
public final class TextFindings {

  // More of one info in one locale are told in a sentence: a list of 300 missing documents hides
  // what is broken.
  private static final int MANY = 5;

  private final Style style;
  private final Words words;
  private final Appendable out;

  private TextFindings(Style style, Words words, Appendable out) {
    this.style = style;
    this.words = words;
    this.out = out;
  }

  /// @param took how long the run took, in words, or empty
  public static void write(Report report, Style style, Words words, String took, Appendable out)
      throws IOException {
    new TextFindings(style, words, out).write(report, took);
  }

  private void write(Report report, String took) throws IOException {
    Map<String, List<Finding>> many = new TreeMap<>();
    List<Finding> rest = new ArrayList<>();
    for (Finding finding : report.findings()) {
      if (finding.severity() == Severity.INFO) {
        many.computeIfAbsent(
                finding.about().locale() + " " + finding.rule(), _ -> new ArrayList<>())
            .add(finding);
      }
    }
    many.values().removeIf(findings -> findings.size() <= MANY);
    for (Finding finding : report.findings()) {
      if (!many.containsKey(finding.about().locale() + " " + finding.rule())
          || finding.severity() != Severity.INFO) {
        rest.add(finding);
      }
    }
    List<Finding> shown = Groups.folded(rest, words);
    for (Map.Entry<String, List<Finding>> document : byDocument(shown).entrySet()) {
      document(document.getValue());
    }
    for (List<Finding> findings : many.values()) {
      summary(findings);
    }
    if (!many.isEmpty()) {
      out.append(style.dim("    " + words.text("list"))).append("\n\n");
    }
    Footer.write(report, took, style, words, out);
  }

  private static Map<String, List<Finding>> byDocument(List<Finding> findings) {
    Comparator<Finding> order =
        Comparator.comparing((Finding f) -> f.about().locale()).thenComparing(Finding.ORDER);
    Map<String, List<Finding>> documents = new LinkedHashMap<>();
    findings.stream()
        .sorted(order)
        .forEach(
            f ->
                documents
                    .computeIfAbsent(
                        f.about().locale() + "\n" + f.at().source().path(), _ -> new ArrayList<>())
                    .add(f));
    return documents;
  }

  private void document(List<Finding> findings) throws IOException {
    Finding first = findings.getFirst();
    String locale = first.about().locale();
    out.append(
        style.bold(
            (locale.isEmpty() ? "" : locale + "  ") + Visible.of(first.at().source().path())));
    out.append("  ").append(style.dim(words.counts(findings))).append('\n');
    for (Finding finding : findings) {
      TextFinding.write(finding, style, words, out);
    }
    out.append('\n');
  }

  private void summary(List<Finding> findings) throws IOException {
    Finding first = findings.getFirst();
    long documents = findings.stream().map(f -> f.at().source().path()).distinct().count();
    String locale = first.about().locale();
    out.append(style.bold(locale))
        .append(locale.isEmpty() ? "" : "  ")
        .append(style.of(first.severity(), first.severity() + "[" + first.rule() + "]"))
        .append(' ')
        .append(words.count("times", findings.size()))
        .append(' ')
        .append(words.count("in_documents", documents))
        .append(words.summary(first.rule()).map(s -> "\n    " + s).orElse(""))
        .append("\n    ")
        .append(style.blue("→ "))
        .append(Visible.of(first.at().toString()))
        .append(style.dim("  " + words.text("first")))
        .append('\n');
  }
}
