package dev.lockstep.render;

import dev.lockstep.check.Report;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Writes a report for people: by locale and document, in the order of its lines, the line of the
/// target above the line of its source.
public final class TextFindings {

  // More of one info in one locale are told in a sentence: a list of 300 missing documents hides
  // what is broken.
  private static final int MANY = 5;

  private final Style style;
  private final Appendable out;

  private TextFindings(Style style, Appendable out) {
    this.style = style;
    this.out = out;
  }

  /// @param took how long the run took, in words, or empty
  public static void write(Report report, Style style, String took, Appendable out)
      throws IOException {
    new TextFindings(style, out).write(report, took);
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
    List<Finding> shown = Groups.folded(rest);
    for (Map.Entry<String, List<Finding>> document : byDocument(shown).entrySet()) {
      document(document.getValue());
    }
    for (List<Finding> findings : many.values()) {
      summary(findings);
    }
    if (!many.isEmpty()) {
      out.append('\n');
    }
    footer(report, took);
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
    out.append("  ").append(style.dim(counts(findings))).append('\n');
    for (Finding finding : findings) {
      TextFinding.write(finding, style, out);
    }
    out.append('\n');
  }

  private void summary(List<Finding> findings) throws IOException {
    Finding first = findings.getFirst();
    out.append(style.bold(first.about().locale()))
        .append("  ")
        .append(style.of(first.severity(), first.severity() + "[" + first.rule() + "]"))
        .append(' ')
        .append(Integer.toString(findings.size()))
        .append(" times, first in ")
        .append(Visible.of(first.at().toString()))
        .append(style.dim("  (--format json lists them)"))
        .append('\n');
  }

  private static String counts(List<Finding> findings) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
    List<String> words = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      int count = counts.getOrDefault(severity, 0);
      if (count > 0) {
        words.add(counted(count, severity.toString()));
      }
    }
    return String.join(", ", words);
  }

  private void footer(Report report, String took) throws IOException {
    for (String note : report.notes()) {
      out.append(style.dim("note: ")).append(note).append('\n');
    }
    List<Finding> findings = report.findings();
    if (findings.isEmpty()) {
      out.append(style.green("✓ in step: "));
    } else {
      boolean bad = findings.stream().anyMatch(f -> f.severity() != Severity.INFO);
      Severity worst =
          findings.stream().map(Finding::severity).max(Comparator.naturalOrder()).orElseThrow();
      out.append(style.of(worst, bad ? "✗ " : "✓ ")).append(counts(findings)).append(" · ");
    }
    out.append(counted(report.documents(), "document"))
        .append(", ")
        .append(counted(report.pairs(), "translation"))
        .append(" compared")
        .append(took.isEmpty() ? "" : " in " + took)
        .append(
            report.accepted() == 0 ? "" : " · " + report.accepted() + " held back by the baseline")
        .append('\n');
    next(findings);
  }

  // What to type next.
  private void next(List<Finding> findings) throws IOException {
    int fixable = (int) findings.stream().filter(TextFinding::isSafe).count();
    if (fixable > 0) {
      out.append(
              style.dim(
                  "  "
                      + counted(fixable, "finding")
                      + " can be mended: --diff shows how, --fix does it"))
          .append('\n');
    }
    Optional<Finding> first =
        findings.stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .findFirst()
            .or(() -> findings.stream().findFirst());
    if (first.isPresent()) {
      out.append(
              style.dim(
                  "  what a rule means and how to mend it: lockstep explain " + first.get().rule()))
          .append('\n');
    }
  }

  private static String counted(int count, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
  }
}
