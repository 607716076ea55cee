package dev.lockstep.cache;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// The folder for what a program may lose at any time and makes again.
public final class CacheFolder {

  private CacheFolder() {}

  /// Where this user's caches are.
  public static Path ofUser() {
    return of(
        System.getenv(),
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT),
        Path.of(System.getProperty("user.home", ".")));
  }

  /// By the custom of each system. `XDG_CACHE_HOME` holds everywhere: whoever sets it means it.
  ///
  /// https://specifications.freedesktop.org/basedir-spec: a relative path in it is to be ignored.
  static Path of(Map<String, String> environment, String system, Path home) {
    String set = environment.getOrDefault("XDG_CACHE_HOME", "");
    String local = environment.getOrDefault("LOCALAPPDATA", "");
    Path base =
        !set.isEmpty() && Path.of(set).isAbsolute()
            ? Path.of(set)
            : system.startsWith("windows") && !local.isEmpty()
                ? Path.of(local)
                : system.startsWith("mac")
                    ? home.resolve("Library").resolve("Caches")
                    : home.resolve(".cache");
    return base.resolve("lockstep");
  }
}
