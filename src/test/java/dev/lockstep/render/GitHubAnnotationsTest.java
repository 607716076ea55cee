package dev.lockstep.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.Reports;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Annotations are commands to the runner of GitHub: nothing that a document says is one.
final class GitHubAnnotationsTest {

  @TempDir Path folder;

  @Test
  void whatWouldEndACommandIsEscaped() throws IOException {
    Finding finding =
        Reports.finding(Severity.ERROR, "fr/a,b:c.md", "one two", "100 %\n::set-env name=X::y");
    assertEquals(
        """
        ::error file=fr/a%2Cb%3Ac.md,line=1,endLine=1,col=1,endColumn=4,title=link-lost::100 %25%0A::set-env name=X::y
        1 error · 2 documents, 1 translation compared
        """,
        written(List.of(finding)));
  }

  @Test
  void tenOfALevelAreSentAndTheOthersStandInTheLog() throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      findings.add(Reports.finding(Severity.WARNING, "fr/a.md", "one", "\n::error::number " + i));
    }
    String log = written(findings);
    assertEquals(10, log.lines().filter(line -> line.startsWith("::warning ")).count());
    assertEquals(0, log.lines().filter(line -> line.startsWith("::error")).count());
    assertTrue(log.contains("::group::2 warnings more, not shown beside lines\n"), log);
    assertTrue(log.contains("\n- fr/a.md:1:1: warning[link-lost]  ::error::number 11\n"), log);
  }

  private String written(List<Finding> findings) throws IOException {
    StringBuilder out = new StringBuilder();
    GitHubAnnotations.write(Reports.of(folder, findings), out);
    return out.toString();
  }
}
