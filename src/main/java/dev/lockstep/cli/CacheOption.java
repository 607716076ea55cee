package dev.lockstep.cli;

import dev.lockstep.cache.CacheFolder;
import dev.lockstep.check.Cache;
import java.time.InstantSource;
import picocli.CommandLine.Option;

/// Whether a command uses what earlier runs found out.
final class CacheOption {

  @Option(
      names = "--no-cache",
      description =
          "Look at every file anew. Else what did not change since an earlier run is taken from a"
              + " cache in your user folder; the report is the same.")
  private boolean none;

  /// For one run: files are looked at once.
  Cache cache() {
    return none ? Cache.NONE : Cache.in(CacheFolder.ofUser(), InstantSource.system());
  }
}
