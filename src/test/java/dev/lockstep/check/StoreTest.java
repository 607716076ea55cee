package dev.lockstep.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.cache.CacheFile;
import dev.lockstep.cache.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of the cache.
final class StoreTest {

  private static final Digest BUILD = Digest.of("this build");

  @TempDir Path cache;

  private static SortedMap<String, CacheFile.Bytes> entry(int bytes) {
    SortedMap<String, CacheFile.Bytes> entries = new TreeMap<>();
    entries.put("a", () -> new byte[bytes]);
    return entries;
  }

  private Store store(String root, Digest build) {
    return Store.of(cache, Path.of(root), build, 10_000);
  }

  @Test
  void whatWasWrittenIsThere() {
    store("docs", BUILD).write("files", entry(100));
    assertEquals(100, store("docs", BUILD).read("files").bytes("a").length);
  }

  @Test
  void anotherBuildAndAnotherDocumentationHaveTheirOwn() {
    store("docs", BUILD).write("files", entry(100));
    assertTrue(store("docs", Digest.of("another build")).read("files").names().isEmpty());
    assertTrue(store("other", BUILD).read("files").names().isEmpty());
  }

  @Test
  void theOldestGoWhenThereIsTooMuch() throws IOException {
    for (int i = 0; i < 4; i++) {
      store("docs" + i, BUILD).write("files", entry(4_000));
      for (Path file : files()) {
        FileTime old = Files.getLastModifiedTime(file);
        Files.setLastModifiedTime(file, FileTime.from(old.toInstant().minusSeconds(60)));
      }
    }
    assertEquals(2, files().size());
    assertTrue(store("docs0", BUILD).read("files").names().isEmpty());
    assertEquals(1, store("docs3", BUILD).read("files").names().size());
  }

  @Test
  void whatANotFinishedWritingLeftGoesToo() throws IOException {
    Path left = cache.resolve("results/gone/.lockstep1.tmp");
    Files.createDirectories(left.getParent());
    Files.write(left, new byte[9_000]);
    Files.setLastModifiedTime(left, FileTime.from(Instant.EPOCH));
    store("docs", BUILD).write("files", entry(4_000));
    assertTrue(Files.notExists(left));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(cache)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
