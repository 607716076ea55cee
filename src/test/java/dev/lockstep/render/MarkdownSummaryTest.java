package dev.lockstep.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.Approved;
import dev.lockstep.Reports;
import dev.lockstep.check.Report;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A comment on a pull request has room for little, and is no place for what documents say to run.
final class MarkdownSummaryTest {

  @TempDir Path folder;

  @Test
  void theWorstTenAreToldAndTheOthersCounted() throws IOException {
    List<Finding> findings = new ArrayList<>();
    findings.add(Reports.finding(Severity.INFO, "fr/a.md", "one", "small"));
    for (int i = 0; i < 11; i++) {
      findings.add(Reports.finding(Severity.ERROR, "fr/b.md", "one", "number " + i));
    }
    String row = "| error | `fr/b.md:1` | `link-lost` number ";
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      rows.append(row).append(i).append(" |\n");
    }
    assertEquals(
        """
        ### ❌ 11 errors, 1 info · 2 documents, 1 translation compared

        | locale | errors | warnings | infos | stale |
        | --- | ---: | ---: | ---: | ---: |
        | fr | 11 | 0 | 1 | 0 |

        | | place | finding |
        | --- | --- | --- |
        """
            + rows
            + "\n… and 2 findings more\n",
        written(findings));
  }

  @Test
  void everyLanguageSaysTheSame() throws IOException {
    List<Finding> findings = new ArrayList<>();
    findings.add(Reports.finding(Severity.INFO, "fr/a.md", "one", "small"));
    for (int i = 0; i < 1200; i++) {
      findings.add(Reports.finding(Severity.WARNING, "fr/b.md", "one", "number " + i));
    }
    Report report =
        Reports.of(folder, findings).with(findings, 2).noting("some were left out \"א 1\"");
    StringBuilder all = new StringBuilder();
    for (String tag : Words.TAGS) {
      all.append("<!-- ").append(tag).append(" -->\n\n");
      MarkdownSummary.write(report, 2, Words.in(tag), all);
      all.append('\n');
    }
    Approved.verify(all.toString(), "languages", "md");
  }

  @Test
  void whatADocumentSaysMarksNothingUpAndCallsNobody() throws IOException {
    String text =
        written(
            List.of(
                Reports.finding(
                    Severity.ERROR,
                    "fr/a|`b`.md",
                    "one",
                    "<img src=x> @everyone | [x](y) `z`\n\n# head")));
    assertFalse(text.contains("<img"), text);
    assertFalse(text.contains("@everyone"), text);
    assertFalse(text.contains("\n# head"), text);
    assertEquals(1, text.lines().filter(line -> line.startsWith("| error")).count());
  }

  private String written(List<Finding> findings) throws IOException {
    StringBuilder out = new StringBuilder();
    MarkdownSummary.write(
        Reports.of(folder, findings), MarkdownSummary.COMMENT, Words.english(), out);
    // That there is no history is told below.
    return out.toString().replaceFirst("(?s)\n\\*note:.*", "");
  }
}
