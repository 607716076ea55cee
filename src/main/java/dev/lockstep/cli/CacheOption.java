package dev.lockstep.cli;

import dev.lockstep.cache.CacheFolder;
import dev.lockstep.check.Cache;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Whether a command uses what earlier runs found out.
final class CacheOption {

  private final Supplier<Boolean> none;

  CacheOption(Arguments line) {
    none =
        line.flag(
            "--no-cache",
            "Look at every file anew. Else what did not change since an earlier run is taken from a"
                + " cache in your user folder; the report is the same.");
  }

  /// For one run: files are looked at once.
  Cache cache() {
    return none.get() ? Cache.NONE : Cache.in(CacheFolder.ofUser(), InstantSource.system());
  }
}
