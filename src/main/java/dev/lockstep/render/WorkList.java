package dev.lockstep.render;

import dev.lockstep.check.Report;
import dev.lockstep.finding.Cause;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Related;
import dev.lockstep.text.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A report as the rows of a table that people divide among them: what, where, against what, and a
/// column to say how far they are.
final class WorkList {

  /// What the words call a column `col_NAME`.
  static final List<String> COLUMNS =
      List.of(
          "id",
          "severity",
          "cause",
          "locale",
          "file",
          "line",
          "step",
          "rule",
          "finds",
          "finding",
          "source_file",
          "source_line",
          "source_text",
          "target_text",
          "suggestion",
          "status");

  private static final int TEXT = 500;

  private final Words words;
  // In English it takes the page of the rule, and there are thousands of findings of some rules.
  private final Map<String, String> finds = new HashMap<>();

  private WorkList(Words words) {
    this.words = words;
  }

  static List<String> head(Words words) {
    return COLUMNS.stream().map(name -> words.text("col_" + name)).toList();
  }

  static Stream<List<String>> rows(Report report, Words words) {
    return report.findings().stream().map(new WorkList(words)::row);
  }

  private List<String> row(Finding finding) {
    boolean inSource =
        finding.cause().filter(cause -> cause == Cause.SOURCE).isPresent()
            || finding.about().locale().isEmpty();
    Optional<Location> source =
        finding.related().stream()
            .filter(related -> Words.PLACES.containsKey(related.message()))
            .map(Related::at)
            .findFirst()
            .or(() -> inSource ? Optional.of(finding.at()) : Optional.empty());
    boolean wholeFile = finding.at().span().end() == 0;
    return List.of(
        finding.fingerprint(),
        finding.severity().toString(),
        finding.cause().map(words::cause).orElse(""),
        finding.locales().isEmpty()
            ? finding.about().locale()
            : String.join(" ", finding.locales()),
        finding.at().source().path(),
        Integer.toString(finding.at().line()),
        finding.about().step(),
        finding.rule(),
        finds.computeIfAbsent(finding.rule(), words::finds),
        Isolated.quotations(finding.message()),
        source.map(at -> at.source().path()).orElse(""),
        source.map(at -> Integer.toString(at.line())).orElse(""),
        source.map(WorkList::line).orElse(""),
        inSource || wholeFile ? "" : line(finding.at()),
        suggestion(finding),
        words.text("open"));
  }

  private static String suggestion(Finding finding) {
    return finding.fix().map(fix -> fix.title()).orElse(finding.help());
  }

  private static String line(Location at) {
    return Cut.of(at.source().lineAt(at.line()).strip(), TEXT);
  }
}
