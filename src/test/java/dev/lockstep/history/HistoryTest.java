package dev.lockstep.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the history of a source is found, and what a run says when the base of a translation is
/// not there.
final class HistoryTest {

  private static final String OLD = "# Guide\n\nOpen **Admin** and choose the first entry there.\n";
  private static final String NEW = OLD + "\nThen close the window and wait for the message.\n";
  private static final String FRENCH =
      "# Guide\n\nOuvrez **Administration** et choisissez la première entrée de la liste.\n";

  @TempDir Path folder;

  private Path docs;

  @BeforeEach
  void workspace() throws IOException {
    docs = Files.createDirectories(folder.resolve("docs"));
  }

  private void french(String commit) throws IOException {
    Run.write(docs, "fr/guide.md", "---\nsource-git-commit: " + commit + "\n---\n\n" + FRENCH);
  }

  // The source has changed once since the commit that the French names.
  private String changedSource(Repo repo, String path) throws IOException {
    String old = repo.commit(path, OLD);
    repo.commit(path, NEW);
    return old;
  }

  private String status(Object... more) {
    Object[] arguments = Stream.concat(Stream.of("status", docs), Stream.of(more)).toArray();
    Run run = Run.of(arguments).in(docs);
    assertEquals(0, run.status(), run.err());
    return run.out();
  }

  private void assertStale(String status) {
    assertTrue(status.contains("stale"), status);
    assertTrue(status.contains("since 2026-03-02, 1 commit behind"), status);
    assertFalse(status.contains("note:"), status);
  }

  @Test
  void theWorkTreeThatHoldsTheSourceIsItsHistory() throws IOException {
    try (Repo repo = Repo.in(folder)) {
      french(changedSource(repo, "docs/en/guide.md"));
      assertStale(status());
    }
  }

  @Test
  void aBareRepositoryIsAHistory() throws IOException, GitAPIException {
    try (Repo repo = Repo.in(folder.resolve("writers"))) {
      french(changedSource(repo, "guide.md"));
      Run.write(docs, "en/guide.md", NEW);
      Path bare = folder.resolve("bare.git");
      Git.cloneRepository()
          .setBare(true)
          .setURI(repo.folder().toUri().toString())
          .setDirectory(bare.toFile())
          .call()
          .close();
      assertStale(status("--history", bare));
    }
  }

  @Test
  void aRepositoryElsewhereMayKeepTheSourceInAFolderOfTheSameName() throws IOException {
    try (Repo repo = Repo.in(folder.resolve("writers"))) {
      french(changedSource(repo, "docs/en/guide.md"));
      Run.write(docs, "en/guide.md", NEW);
      assertStale(status("--history", repo.folder()));
    }
  }

  @Test
  void theConfigurationNamesARepository() throws IOException {
    try (Repo repo = Repo.in(folder.resolve("writers"))) {
      french(changedSource(repo, "guide.md"));
      Run.write(docs, "en/guide.md", NEW);
      Run.write(docs, "lockstep.yml", "history: ../writers\n");
      assertStale(status());
    }
  }

  @Test
  void aBundleIsFoundBesideTheLocalesOrOneFolderAbove() throws IOException {
    try (Repo repo = Repo.in(folder.resolve("writers"))) {
      french(changedSource(repo, "guide.md"));
      Run.write(docs, "en/guide.md", NEW);
      Path beside = docs.resolve("en-history.bundle");
      repo.bundle(beside, "HEAD");
      assertStale(status());
      Files.move(beside, folder.resolve("en-history.bundle"));
      assertStale(status());
    }
  }

  @Test
  void aBundleMayHoldABranchAndNoHead() throws IOException {
    try (Repo repo = Repo.in(folder.resolve("writers"))) {
      french(changedSource(repo, "guide.md"));
      Run.write(docs, "en/guide.md", NEW);
      Path bundle = folder.resolve("a bundle of é.bundle");
      repo.bundle(bundle, "refs/heads/trunk");
      assertStale(status("--history", bundle));
    }
  }

  @Test
  void anAbbreviatedCommitIsEnough() throws IOException {
    try (Repo repo = Repo.in(docs)) {
      french(changedSource(repo, "en/guide.md").substring(0, 7).toUpperCase(java.util.Locale.ROOT));
      assertStale(status());
    }
  }

  @Test
  void aDocumentThatMovedIsFoundByItsExlId() throws IOException {
    String id = "---\nexl-id: 1b6a2c1e-0000-4000-8000-000000000001\n---\n\n";
    try (Repo repo = Repo.in(docs)) {
      String old = repo.commit("en/start/first.md", id + OLD);
      Files.delete(docs.resolve("en/start/first.md"));
      repo.commit("en/guide.md", id + NEW);
      Run.write(
          docs, "fr/guide.md", id.replaceFirst("---", "---\nsource-git-commit: " + old) + FRENCH);
      assertStale(status());
    }
  }

  @Test
  void lineEndsOfTheCheckoutAreNoChange() throws IOException {
    try (Repo repo = Repo.in(docs)) {
      french(repo.commit("en/guide.md", OLD));
      Run.write(docs, "en/guide.md", OLD.replace("\n", "\r\n"));
      assertTrue(status().contains("100 %"), status());
    }
  }

  @Test
  void whatTheTranslationNamesMayBeNoCommit() throws IOException {
    try (Repo repo = Repo.in(docs)) {
      repo.commit("en/guide.md", NEW);
      Run.write(docs, "fr/guide.md", FRENCH);
      assertNote(
          "docs/fr/guide.md is compared with today's source: it names no source-git-commit;");
      french("latest");
      assertNote("its source-git-commit latest is no commit id; write seven hex digits or more");
      french("0123456789012345678901234567890123456789");
      assertNote("commit 0123456 is not in this history; fetch more of it, or name the repository");
    }
  }

  private void assertNote(String note) {
    String status = status();
    assertTrue(status.contains(note), status);
    assertTrue(status.contains("fr  unknown"), status);
    Run check = Run.of("check", docs).in(docs);
    assertEquals(0, check.status(), check.err());
    assertEquals(1, check.out().lines().filter(line -> line.contains(note)).count(), check.out());
  }

  @Test
  void aThousandAbsentCommitsAreOneNote() throws IOException {
    try (Repo repo = Repo.in(docs)) {
      for (int i = 0; i < 9; i++) {
        Run.write(docs, "en/" + i + ".md", NEW);
        Run.write(
            docs, "fr/" + i + ".md", "---\nsource-git-commit: 012345" + i + "\n---\n\n" + FRENCH);
      }
      repo.commit("Begin");
      assertEquals(
          List.of(
              "note: 9 translations are compared with today's source, such as docs/fr/0.md: commit"
                  + " 0123450 is not in this history; fetch more of it, or name the repository that"
                  + " has it under history:"),
          status().lines().filter(line -> line.startsWith("note")).toList());
    }
  }

  @Test
  void aCommitNewerThanTheCheckoutIsAhead() throws IOException {
    try (Repo repo = Repo.in(docs)) {
      String old = repo.commit("en/guide.md", OLD);
      french(repo.commit("en/guide.md", NEW));
      repo.back(old);
      String status = status();
      assertTrue(status.contains("fr  ahead"), status);
      assertTrue(status.contains("is newer than this checkout of the source; update the"), status);
    }
  }

  @Test
  void aCommitOfAMergedBranchIsNotAhead() throws IOException, GitAPIException {
    try (Repo repo = Repo.in(docs)) {
      repo.commit("en/other.md", "# Other\n");
      repo.git().checkout().setCreateBranch(true).setName("side").call();
      french(repo.commit("en/guide.md", OLD));
      repo.git().checkout().setName("main").call();
      repo.commit("en/other.md", "# Another\n");
      repo.git()
          .merge()
          .include(repo.git().getRepository().resolve("side"))
          .setCommit(false)
          .setFastForward(org.eclipse.jgit.api.MergeCommand.FastForwardMode.NO_FF)
          .call();
      repo.commit("Merge");
      repo.commit("en/guide.md", NEW);
      assertTrue(status().contains("fr  stale"), status());
    }
  }

  @Test
  void aShallowCloneSaysHowToGetTheRest() throws IOException, GitAPIException {
    try (Repo repo = Repo.in(folder.resolve("writers"))) {
      french(changedSource(repo, "en/guide.md"));
      Path clone = folder.resolve("clone");
      Git.cloneRepository()
          .setDepth(1)
          .setURI(repo.folder().toUri().toString())
          .setDirectory(clone.toFile())
          .call()
          .close();
      Run.write(docs, "en/guide.md", NEW);
      String status = status("--history", clone);
      assertTrue(status.contains("get the rest with git fetch --unshallow"), status);
    }
  }

  @Test
  void aCommitWithoutTheDocumentIsSaid() throws IOException {
    try (Repo repo = Repo.in(docs)) {
      french(repo.commit("en/other.md", OLD));
      repo.commit("en/guide.md", NEW);
      assertNote("has no such document; if it was renamed since, an exl-id in both tells");
    }
  }

  @Test
  void aRepositoryWithoutCommitsIsNoHistory() throws IOException {
    Run.write(docs, "en/guide.md", NEW);
    french("0123456");
    try (Repo repo = Repo.in(docs)) {
      String status = status();
      assertTrue(status.contains("note: no git history of the source"), status);
      Run run = Run.of("status", docs, "--history", repo.folder());
      assertEquals(2, run.status());
      assertEquals(
          "lockstep: " + docs + " has no commits: name a repository that has some",
          run.err().strip());
    }
  }

  @Test
  void aDamagedBundleIsSaidInOneLine() throws IOException {
    try (Repo repo = Repo.in(folder.resolve("writers"))) {
      french(changedSource(repo, "guide.md"));
      Run.write(docs, "en/guide.md", NEW);
      Path bundle = folder.resolve("whole.bundle");
      repo.bundle(bundle, "HEAD");
      byte[] whole = Files.readAllBytes(bundle);
      for (int length : new int[] {0, 5, 60, whole.length / 2, whole.length - 1}) {
        Path damaged = folder.resolve("damaged.bundle");
        Files.write(damaged, java.util.Arrays.copyOf(whole, length));
        Run run = Run.of("check", docs, "--history", damaged);
        assertEquals(2, run.status(), run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("damaged.bundle is no git bundle that can be"), run.err());
      }
    }
  }

  @Test
  void aFolderThatIsNoRepositoryIsSaidInOneLine() throws IOException {
    Run.write(docs, "en/guide.md", NEW);
    french("0123456");
    Run run = Run.of("check", docs, "--history", docs);
    assertEquals(2, run.status());
    assertEquals(
        "lockstep: " + docs + " is no git repository and no bundle: name one under history:",
        run.err().strip());
    Run absent = Run.of("check", docs, "--history", docs.resolve("gone"));
    assertEquals(
        "lockstep: there is no repository or bundle " + docs + "/gone", absent.err().strip());
  }
}
