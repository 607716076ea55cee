package dev.lockstep.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bundles are unpacked once, whoever else unpacks them and whether or not there is a cache.
final class BundlesTest {

  @TempDir Path folder;

  private Path bundle;
  private String head;

  @BeforeEach
  void bundle() throws IOException {
    bundle = folder.resolve("en-history.bundle");
    try (Repo repo = Repo.in(folder.resolve("writers"))) {
      head = repo.commit("guide.md", "# Guide\n");
      repo.bundle(bundle, "HEAD");
    }
  }

  private boolean isWhole(Opened opened) throws IOException {
    return opened.repository().getObjectDatabase().has(ObjectId.fromString(head));
  }

  @Test
  void aSecondRunFindsWhatTheFirstUnpacked() throws IOException {
    Path cache = folder.resolve("cache");
    for (int run = 0; run < 2; run++) {
      try (Opened opened = Bundles.open(bundle, cache)) {
        assertTrue(isWhole(opened));
        assertTrue(opened.temporary().isEmpty());
      }
      assertEquals(1, entries(cache));
    }
  }

  @Test
  void aCacheThatCannotBeWrittenIsReplacedForOneRun() throws IOException {
    Path cache = folder.resolve("cache");
    Files.writeString(cache, "a file where the cache would be");
    Path temporary;
    try (Opened opened = Bundles.open(bundle, cache.resolve("lockstep"))) {
      assertTrue(isWhole(opened));
      temporary = opened.temporary().orElseThrow();
    }
    assertFalse(Files.exists(temporary), "the temporary folder is left");
  }

  @Test
  void runsAtTheSameTimeDoNotDisturbEachOther() throws Exception {
    Path cache = folder.resolve("cache");
    try (ExecutorService runs = Executors.newFixedThreadPool(4)) {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int run = 0; run < 8; run++) {
        all.add(
            runs.submit(
                () -> {
                  try (Opened opened = Bundles.open(bundle, cache)) {
                    return isWhole(opened);
                  }
                }));
      }
      for (Future<Boolean> run : all) {
        assertTrue(run.get());
      }
    }
    assertEquals(1, entries(cache));
  }

  private static long entries(Path cache) throws IOException {
    try (Stream<Path> entries = Files.list(cache)) {
      return entries.count();
    }
  }
}
