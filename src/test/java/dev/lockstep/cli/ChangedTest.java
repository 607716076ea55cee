package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.history.Repo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `lint --changed` and `--staged`.
final class ChangedTest {

  private static final String SNIPPETS = "en/help/_includes/snippets.md";

  @TempDir Path temporary;

  private Path docs;
  private Repo repo;

  @BeforeEach
  void repository() throws IOException {
    docs = temporary.resolve("docs");
    repo = Repo.in(temporary);
    Run.write(docs, "en/help/old.md", "# Old\n\n1.Open it. {{old}}\n");
    Run.write(docs, "en/help/use.md", "# Use\n\n{{window}}\n\n1.Open it.\n");
    Run.write(docs, SNIPPETS, "# Snippets\n\n## Window {#window}\n");
    Run.write(docs, "sv/help/old.md", "# Gammal\n");
    repo.commit("Begin");
  }

  @AfterEach
  void close() {
    repo.close();
  }

  private List<String> found(String... more) {
    List<Object> words = new ArrayList<>(List.of("lint", docs, "--format=concise"));
    words.addAll(List.of(more));
    return Run.of(words.toArray())
        .in(docs)
        .out()
        .lines()
        .filter(l -> l.contains("snippet-unknown") || l.contains("step-malformed"))
        .map(l -> l.replaceFirst("docs/en/help/(.*?):\\d+:\\d+: \\w+\\[(.*?)\\].*", "$1 $2"))
        .toList();
  }

  @Test
  void whatIsCommittedIsNotTold() {
    assertEquals(List.of(), found("--changed"));
    assertEquals(
        List.of("old.md snippet-unknown", "old.md step-malformed", "use.md step-malformed"),
        found().stream().sorted().toList());
  }

  @Test
  void aNewDocumentCountsAsChanged() throws IOException {
    Run.write(docs, "en/help/new.md", "# New\n\n1.Open it.\n");
    assertEquals(List.of("new.md step-malformed"), found("--changed"));
    String text = Run.of("lint", docs, "--changed").out();
    assertTrue(text.contains("1 document linted"), text);
    assertTrue(text.contains("note: 3 documents did not change: "), text);
  }

  @Test
  void aDocumentThatAChangeBreaksIsToldWithWhatIsBroken() throws IOException {
    Run.write(docs, SNIPPETS, "# Snippets\n\n## Window {#windows}\n");
    assertEquals(List.of("old.md snippet-unknown", "use.md snippet-unknown"), found("--changed"));
    Files.delete(docs.resolve(SNIPPETS));
    assertEquals(List.of("old.md snippet-unknown", "use.md snippet-unknown"), found("--changed"));
  }

  @Test
  void theFolderIsNoBranch() throws IOException {
    Run.write(docs, "en/help/new.md", "# New\n\n1.Open it.\n");
    Run run = Run.of("lint", "--changed", docs, "--format=concise");
    assertTrue(run.out().contains("new.md"), run.out() + run.err());
  }

  @Test
  void aBranchCountsFromWhereItWasLeft() throws IOException, GitAPIException {
    repo.git().branchCreate().setName("mine").call();
    repo.commit("docs/en/help/theirs.md", "# Theirs\n\n1.Open it.\n");
    repo.git().checkout().setName("mine").call();
    repo.commit("docs/en/help/mine.md", "# Mine\n\n1.Open it.\n");
    assertEquals(List.of(), found("--changed"));
    assertEquals(List.of("mine.md step-malformed"), found("--changed=main"));
    Run.write(docs, "en/help/new.md", "# New\n\n1.Open it.\n");
    assertEquals(
        List.of("mine.md step-malformed", "new.md step-malformed"), found("--changed=main"));
  }

  @Test
  void stagedIsWhatTheNextCommitWouldHold() throws IOException, GitAPIException {
    Run.write(docs, "en/help/new.md", "# New\n\n1.Open it.\n");
    Run.write(docs, "en/help/later.md", "# Later\n\n1.Open it.\n");
    assertEquals(List.of(), found("--staged"));
    repo.git().add().addFilepattern("docs/en/help/new.md").call();
    assertEquals(List.of("new.md step-malformed"), found("--staged"));
  }

  @Test
  void aRepositoryWithoutCommitsIsAllNew() throws IOException {
    Path young = temporary.resolve("young");
    try (Repo _ = Repo.in(young)) {
      Run.write(young, "help/new.md", "# New\n\n1.Open it.\n");
      Run run = Run.of("lint", "--changed", "--format=concise", young);
      assertTrue(run.out().contains("step-malformed"), run.out() + run.err());
    }
  }

  @Test
  void misuseIsSaidInOneLine() throws IOException {
    assertEquals(
        "lockstep: there is no branch, tag or commit mian in this repository",
        Run.of("lint", docs, "--changed=mian").err().strip());
    assertEquals(2, Run.of("lint", docs, "--changed=a..b").status());
    assertEquals(
        "lockstep: --changed and --staged contradict each other: give one",
        Run.of("lint", docs, "--changed", "--staged").err().strip());
    assertEquals(
        "lockstep: --changed= names no branch, tag or commit: name one, or write --changed alone",
        Run.of("lint", docs, "--changed=").err().strip());
  }

  @Test
  void withoutGitNobodyKnowsWhatChanged(@TempDir Path elsewhere) throws IOException {
    Run.write(elsewhere, "help/a.md", "# A\n");
    Run run = Run.of("lint", elsewhere, "--staged");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("is in no git repository: git tells what changed"), run.err());
    assertEquals(1, run.err().lines().count());
  }
}
