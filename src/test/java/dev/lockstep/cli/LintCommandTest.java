package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.Approved;
import dev.lockstep.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `lint`: what it prints.
final class LintCommandTest {

  @TempDir Path temporary;

  private Path docs;

  @BeforeEach
  void workspace() throws IOException {
    docs = temporary.resolve("docs");
    Run.write(
        docs,
        "en/help/connect.md",
        """
        # Connect

        1.Open **Admin**. See [the vendor](https://vendor.example.com) and [its list](https://vendor.example.com/list).

        {{backup-windo}}
        """);
    Run.write(docs, "en/help/backup.md", "# Back up\n\n{{backup-windo}}\n\n{{gone}}\n");
    Run.write(docs, "en/help/_includes/snippets.md", "# Snippets\n\n## Window {#backup-window}\n");
    Run.write(docs, "sv/help/connect.md", "# Anslut\n");
  }

  private Run lintAll(String format) {
    return Run.of("lint", docs, format).in(docs);
  }

  // Only of the rules this is about: others may come and go.
  private static String about(String out) {
    return String.join(
        "\n",
        out.lines()
            .filter(l -> l.contains("snippet-unknown") || l.contains("step-malformed"))
            .toList());
  }

  @Test
  void aLineForEachFinding() {
    assertEquals(
        """
        docs/en/help/backup.md:3:1: error[snippet-unknown] help/_includes/snippets.md has no snippet {{backup-windo}}
        docs/en/help/backup.md:5:1: error[snippet-unknown] help/_includes/snippets.md has no snippet {{gone}}
        docs/en/help/connect.md:3:1: warning[step-malformed] 1. is plain text here: a space is missing after it
        docs/en/help/connect.md:5:1: error[snippet-unknown] help/_includes/snippets.md has no snippet {{backup-windo}}\
        """,
        about(lintAll("--format=concise").out()));
  }

  @Test
  void aFindingThatFixMendsHasAStar() throws IOException {
    Run.write(docs, "sv/help/backup.md", "# Kopiera {#x} nu\n\n{{backup-windo}}\n\n{{gone}}\n");
    Run.write(docs, "en/help/backup.md", "# Back up {#x}\n\n{{backup-windo}}\n\n{{gone}}\n");
    Run run = Run.of("drift", docs, "--format", "concise").in(docs);
    assertTrue(
        run.out().lines().anyMatch(l -> l.contains("[anchor-misplaced]") && l.endsWith(" [*]")),
        run.out());
  }

  @Test
  void statisticsCountRulesAndFiles() throws IOException {
    Run.write(docs, "lockstep.yml", onlyTwo());
    Approved.verify(lintAll("--statistics").out(), "statistics", "txt");
  }

  @Test
  void theReportSaysWhatWasLintedAndWhatWasNot() throws IOException {
    Run.write(docs, "lockstep.yml", onlyTwo());
    Approved.verify(Run.of("lint", docs).in(docs).out(), "lint", "txt");
  }

  @Test
  void ofOneDocumentItIsSaidThatOthersWereOnlyFollowed() throws IOException {
    Run.write(docs, "lockstep.yml", onlyTwo());
    String out = Run.of("lint", docs.resolve("en/help/connect.md")).out();
    assertTrue(out.contains("1 document linted\n"), out);
    assertTrue(
        out.contains(
            "note: not checked: 2 other documents (links into them are followed), 2 links to other"
                + " sites (nothing is fetched)\n"),
        out);
  }

  @Test
  void ofOneDocumentNothingIsSaidAboutOthers() throws IOException {
    Run.write(docs, "en/help/one.md", "---\nexl-id: 1\n---\n\n# One\n");
    Run.write(docs, "en/help/two.md", "---\nexl-id: 1\n---\n\n# Two\n");
    String here = Run.of("lint", docs.resolve("en/help/one.md"), "--format=concise").out();
    assertFalse(here.contains("two.md"), here);
    String all = Run.of("lint", docs, "--format=concise").out();
    assertTrue(all.contains("two.md:2:9: warning[exl-id-duplicated]"), all);
  }

  @Test
  void nothingFoundIsSaid() throws IOException {
    Files.delete(docs.resolve("en/help/backup.md"));
    Run.write(docs, "en/help/connect.md", "# Connect\n");
    Run.write(docs, "lockstep.yml", onlyTwo());
    assertEquals("✓ nothing found · 2 documents linted\n", Run.of("lint", docs).out());
  }

  // Every other rule is off.
  private static String onlyTwo() {
    StringBuilder config = new StringBuilder("rules:\n");
    for (String rule : Rules.names()) {
      if (!List.of("snippet-unknown", "step-malformed").contains(rule)) {
        config.append("  ").append(rule).append(": off\n");
      }
    }
    return config.toString();
  }

  @Test
  void manyInfosAreCounted() throws IOException {
    Run.write(docs, "lockstep.yml", onlyTwo() + "  step-malformed: info\n");
    for (int i = 0; i < 6; i++) {
      Run.write(docs, "en/help/" + i + ".md", "# Guide\n\n1.Open it.\n");
    }
    String out = Run.of("lint", docs).in(docs).out();
    assertTrue(
        out.contains(
            "en  info[step-malformed] 7 times in 7 documents\n"
                + "    → docs/en/help/0.md:3:1  the first\n"
                + "    --format concise lists them\n"),
        out);
  }

  @Test
  void statisticsAreForPeople() {
    Run run = Run.of("lint", docs, "--statistics", "--format", "json");
    assertEquals(2, run.status());
    assertEquals(
        "lockstep: --statistics is a table for people: leave out --format", run.err().strip());
  }

  @Test
  void whatABaselineOfCheckAcceptsIsAcceptedByLint() throws IOException {
    Path file = temporary.resolve("accepted.json");
    Run.of("baseline", docs, "--output", file, "--no-history");
    Run run = Run.of("lint", docs, "--baseline", file);
    assertEquals(0, run.status(), run.out());
    assertFalse(about(run.out()).contains("["), run.out());
    assertTrue(run.out().contains(" held back by the baseline"), run.out());
    Run.write(docs, "en/help/new.md", "# New\n\n{{new}}\n");
    run = Run.of("lint", docs, "--baseline", file, "--format", "concise");
    assertEquals(1, about(run.out()).lines().count(), run.out());
  }

  @Test
  void driftTellsOfTheSourceWhatATranslationInherits() throws IOException {
    Run.write(docs, "en/help/steps.md", "# Steps\n\n1.Open it.\n\n2.Close it.\n");
    Run.write(docs, "sv/help/steps.md", "# Steg\n\n1. Öppna.\n\n2.Stäng.\n");
    String out = Run.of("drift", docs, "--format", "concise", "--no-history").in(docs).out();
    assertFalse(out.contains("snippet-unknown"), out);
    assertEquals(
        List.of("docs/en/help/steps.md:5:1: warning[step-malformed]"),
        about(out).lines().map(l -> l.replaceFirst("\\].*", "]")).toList());
    String check = Run.of("check", docs, "--format", "concise", "--no-history").in(docs).out();
    assertEquals(6, about(check).lines().count(), check);
  }

  @Test
  void aCommentForLintIsNoneTooManyForDrift() throws IOException {
    Run.write(
        docs,
        "en/help/connect.md",
        "# Connect\n\n<!-- lockstep-disable-next-line snippet-unknown later -->\n{{later}}\n");
    Run.write(
        docs,
        "sv/help/connect.md",
        "# Anslut\n\n<!-- lockstep-disable-next-line snippet-unknown later -->\n{{later}}\n");
    for (String command : new String[] {"lint", "drift", "check"}) {
      String out = Run.of(command, docs, "--format", "concise").out();
      assertFalse(out.contains("suppression-unused"), command + "\n" + out);
    }
  }

  @Test
  void twoFixesOfOneAddressAreMadeInOneRun() throws IOException {
    Run.write(docs, "en/help/both.md", "# Both\n\n[Back up](Backup.html#).\n");
    Run.of("lint", docs, "--fix");
    assertEquals(
        "# Both\n\n[Back up](backup.md).\n", Files.readString(docs.resolve("en/help/both.md")));
    Run second = Run.of("lint", docs, "--fix");
    assertEquals("lockstep: mended 0 places in 0 files", second.err().strip());
  }

  @Test
  void aFolderElsewhereIsRefusedAndNotLeftOut() throws IOException {
    Run.write(temporary, "one/a.md", "# A\n");
    Run.write(temporary, "two/b.md", "# B\n");
    Run run = Run.of("lint", temporary.resolve("one"), temporary.resolve("two"));
    assertEquals(2, run.status());
    assertTrue(run.err().contains("two is not in"), run.err());
  }
}
