package dev.lockstep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.check.Progress;
import dev.lockstep.check.Report;
import dev.lockstep.finding.Cause;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.history.History;
import dev.lockstep.load.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is planted in the sample documentation is found, and nothing else.
///
/// `planted.tsv` lists each defect: document, line, rule, cause, and what a person would say.
final class ContentTest {

  private static final Path PLANTED = Path.of("src/test/resources/content/planted.tsv");

  private static List<String> planted = List.of();
  private static Report report;

  @BeforeAll
  static void check() throws IOException {
    planted =
        Files.readAllLines(PLANTED).stream()
            .skip(1)
            .map(line -> String.join("\t", List.of(line.split("\t", -1)).subList(0, 4)))
            .toList();
    Workspace workspace = Lockstep.open(List.of(Path.of("content")));
    Optional<History> history = Lockstep.history(workspace);
    try {
      report = Lockstep.check(workspace, history, _ -> true, Progress.NONE);
    } finally {
      history.ifPresent(History::close);
    }
  }

  private static String row(Finding finding) {
    return String.join(
        "\t",
        finding.at().source().path().replaceFirst("^content/", ""),
        Integer.toString(finding.at().line()),
        finding.rule(),
        finding.cause().map(Cause::toString).orElse("-"));
  }

  @Test
  void everyPlantedDefectIsFoundAtItsLineWithItsCause() {
    List<String> found = report.findings().stream().map(ContentTest::row).toList();
    assertEquals(List.of(), planted.stream().filter(row -> !found.contains(row)).toList());
  }

  @Test
  void noErrorOrWarningIsFoundThatNobodyPlanted() {
    assertEquals(
        List.of(),
        report.findings().stream()
            .filter(finding -> finding.severity() != Severity.INFO)
            .filter(finding -> !planted.contains(row(finding)))
            .map(finding -> row(finding) + "\t" + finding.message())
            .toList());
  }

  @Test
  void noDefectIsPlantedTwice() {
    assertEquals(planted.stream().distinct().toList(), planted);
  }

  @Test
  void theWholeSampleIsReadAndNothingIsLeftOut() {
    assertEquals(List.of(), report.notes());
    assertEquals(List.of(), report.failures());
  }
}
