package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.Approved;
import dev.lockstep.history.Repo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `status` on a workspace that has a translation in every state.
final class StatusCommandTest {

  private static final String TEXT = "# Guide\n\nOpen the list and choose the first entry of it.\n";
  private static final String STEPS = "\n1. Open it.\n\n1. Choose the first entry.\n";

  @TempDir Path docs;

  private Repo repo;

  @BeforeEach
  void workspace() throws IOException {
    repo = Repo.in(docs);
    String begin = repo.commit("en/long.md", TEXT);
    repo.commit("en/short.md", TEXT);
    repo.commit("en/new.md", TEXT);
    String all = repo.commit("en/same.md", TEXT);
    repo.commit("en/long.md", TEXT + STEPS);
    repo.commit("en/short.md", TEXT + "\nThen close the window and wait for a minute.\n");
    String now = repo.commit("en/long.md", TEXT + STEPS + "\n1. Save it.\n");
    String later = repo.commit("en/new.md", TEXT + "\nThis is from tomorrow.\n");
    repo.back(now);
    for (String locale : List.of("fr", "ko")) {
      translate(locale, "same", all);
      translate(locale, "short", all);
    }
    translate("fr", "long", begin);
    translate("fr", "new", later);
    translate("fr", "gone", begin);
    translate("ko", "long", now);
    translate("ko", "new", "0123456");
  }

  @AfterEach
  void close() {
    repo.close();
  }

  private void translate(String locale, String name, String commit) throws IOException {
    Run.write(
        docs,
        locale + "/" + name + ".md",
        "---\nsource-git-commit: " + commit + "\n---\n\n" + TEXT);
  }

  private String status(Object... more) {
    Run run = Run.of(Stream.concat(Stream.of("status", docs), Stream.of(more)).toArray()).in(docs);
    assertEquals(0, run.status(), run.err());
    return run.out();
  }

  private static List<String> listed(String status) {
    return status
        .lines()
        .takeWhile(line -> !line.isEmpty())
        .map(line -> line.replaceAll("\\s+", " ").replaceFirst("(\\S+ \\S+ \\S+).*", "$1"))
        .toList();
  }

  @Test
  void everyStateIsListedAndCounted() throws IOException {
    Run.write(docs, "en/added.md", TEXT);
    Approved.verify(status(), "status", "txt");
  }

  @Test
  void theJsonCountsAllAndKeepsATopicTogether() throws IOException {
    Run.write(docs, "en/added.md", TEXT);
    Approved.verify(status("--format", "json", "--sort", "size"), "status", "json");
  }

  @Test
  void theListMayHoldWhatIsStaleSinceADayOrLonger() {
    assertEquals(
        List.of("fr stale docs/en/long.md"), listed(status("--stale-since", "2026-03-05")));
    assertEquals(
        List.of(
            "fr stale docs/en/long.md", "fr stale docs/en/short.md", "ko stale docs/en/short.md"),
        listed(status("--stale-since", "2026-03-06")));
    assertTrue(status("--stale-since", "2026-03-01").contains("\nfr  "), "all are counted");
    assertTrue(status("--stale-since", "2026-03-01", "--format", "json").contains("\"stale\": 2"));
  }

  @Test
  void theOrderIsThatOfThePathsTheAgeOrTheSize() {
    assertEquals("fr orphaned docs/fr/gone.md", listed(status()).getLast());
    assertEquals("fr stale docs/en/long.md", listed(status("--sort", "age")).getFirst());
    assertEquals("fr stale docs/en/long.md", listed(status("--sort", "size")).getFirst());
    assertEquals(
        "fr stale docs/en/short.md", listed(status("--sort", "age")).get(1), "before the others");
  }

  @Test
  void oneLocaleMayBeAskedFor() {
    assertEquals(
        List.of("ko unknown docs/en/new.md", "ko stale docs/en/short.md"),
        listed(status("--locale", "ko")));
  }

  @Test
  void aWrongDayOrOrderIsSaidInOneLine() {
    for (String wrong : List.of("--stale-since=soon", "--sort=name")) {
      Run run = Run.of("status", docs, wrong);
      assertEquals(2, run.status());
      assertEquals(1, run.err().lines().count(), run.err());
    }
    String day = Run.of("status", docs, "--stale-since=soon").err();
    assertTrue(day.contains("soon is no day such as 2026-03-31;"), day);
  }

  @Test
  void whoLeavesTheHistoryOutIsNotToldThatThereIsNone() {
    String status = status("--no-history");
    assertTrue(status.contains("unknown"), status);
    assertFalse(status.contains("note:"), status);
  }
}
