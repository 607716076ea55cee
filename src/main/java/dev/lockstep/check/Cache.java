package dev.lockstep.check;

import dev.lockstep.cache.CacheFile;
import dev.lockstep.cache.FileMemory;
import dev.lockstep.load.ExlIds;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.TreeMap;

/// What earlier runs made of a documentation. It is opened by the loader, which asks it first, and
/// then serves the run that follows.
public final class Cache implements ExlIds.Folders {

  /// Keeps nothing.
  public static final Cache NONE = new Cache(Optional.empty(), InstantSource.system());

  private static final String FILES = "files";

  private final Optional<Path> folder;
  private final InstantSource clock;
  private Optional<Opened> opened = Optional.empty();

  private Cache(Optional<Path> folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /// @param folder of all that this user's runs keep; need not exist
  public static Cache in(Path folder, InstantSource clock) {
    return new Cache(Optional.of(folder), clock);
  }

  /// The cache of one documentation.
  record Opened(Store store, FileMemory memory) {

    void save() {
      if (memory.isNew()) {
        byte[] known = memory.written();
        TreeMap<String, CacheFile.Bytes> entry = new TreeMap<>();
        entry.put(FILES, () -> known);
        store.write(FILES, entry);
      }
    }
  }

  @Override
  public ExlIds of(Path root) {
    opened = folder.flatMap(f -> Store.of(f, root)).map(store -> open(store, clock.instant()));
    return opened.map(o -> (ExlIds) o.memory()::exlId).orElse(ExlIds.READ);
  }

  private static Opened open(Store store, Instant start) {
    FileMemory memory =
        store
            .read(FILES)
            .entry(FILES)
            .map(in -> new FileMemory(start, in))
            .orElse(new FileMemory(start));
    return new Opened(store, memory);
  }

  Optional<Opened> opened() {
    return opened;
  }
}
