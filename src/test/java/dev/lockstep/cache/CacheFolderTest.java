package dev.lockstep.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Where a user's caches are, on each system.
final class CacheFolderTest {

  private static final Path HOME = Path.of("/home/u");

  @Test
  void eachSystemHasItsCustom() {
    assertEquals(Path.of("/home/u/.cache/lockstep"), CacheFolder.of(Map.of(), "linux", HOME));
    assertEquals(
        Path.of("/home/u/Library/Caches/lockstep"), CacheFolder.of(Map.of(), "mac os x", HOME));
    assertEquals(
        Path.of("/local/lockstep"),
        CacheFolder.of(Map.of("LOCALAPPDATA", "/local"), "windows 11", HOME));
  }

  @Test
  void whatTheUserSaysHolds() {
    assertEquals(
        Path.of("/tmp/x/lockstep"),
        CacheFolder.of(Map.of("XDG_CACHE_HOME", "/tmp/x"), "mac os x", HOME));
    assertEquals(
        Path.of("/home/u/.cache/lockstep"),
        CacheFolder.of(Map.of("XDG_CACHE_HOME", "relative"), "linux", HOME),
        "a relative one is to be ignored");
  }
}
