package dev.lockstep.check;

import dev.lockstep.cache.CacheFile;
import dev.lockstep.cache.Decoder;
import dev.lockstep.cache.Digest;
import dev.lockstep.cache.Encoder;
import dev.lockstep.cache.FileMemory;
import dev.lockstep.load.FileReader;
import dev.lockstep.text.SourceText;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// One file of the cache: each entry is read if all that it was made from is as it was, else made
/// and kept. May be asked from several threads.
final class Entries {

  /// How values of one kind are made and kept.
  ///
  /// @param isWorth whether to keep one: not what a bug made
  record Kind<T>(
      Function<ResultReader, T> read, BiConsumer<ResultWriter, T> write, Predicate<T> isWorth) {}

  /// What an entry depends on that is no file.
  interface Condition {

    /// Nothing.
    Condition NONE =
        new Condition() {
          @Override
          public boolean holds(Decoder in) {
            return true;
          }

          @Override
          public void write(Encoder out) {}
        };

    /// Reads what was written with an entry, and says whether that is still so.
    boolean holds(Decoder in);

    /// Writes what the value that was just made depends on.
    void write(Encoder out);
  }

  private final Store store;
  private final String name;
  private final FileMemory memory;
  private final CacheFile old;
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private final Map<String, Aside.Place> made = new ConcurrentHashMap<>();
  private final Aside aside;

  Entries(Store store, String name, FileMemory memory) {
    this.store = store;
    this.name = name;
    this.memory = memory;
    this.old = store.read(name);
    this.aside = store.aside();
  }

  /// @param key a digest of all that the value is made from; without one it is not kept
  /// @param files those among it, by the names they have for people
  <T> T of(
      String entry,
      Optional<Digest> key,
      Map<String, Path> files,
      Kind<T> kind,
      Condition condition,
      Supplier<T> make) {
    if (key.isEmpty()) {
      return make.get();
    }
    Optional<T> kept = find(entry, key.get(), files, kind, condition);
    if (kept.isPresent()) {
      used.add(entry);
      return kept.get();
    }
    T value = make.get();
    keep(entry, key.get(), files, kind, condition, value);
    return value;
  }

  <T> Optional<T> find(
      String entry, Digest key, Map<String, Path> files, Kind<T> kind, Condition condition) {
    try {
      return old.entry(entry)
          .filter(in -> in.digest().equals(key) && condition.holds(in))
          .map(in -> kind.read().apply(new ResultReader(in, shown -> text(files, shown))));
    } catch (RuntimeException _) {
      // Bytes that fit their checksum by chance are no entry.
      return Optional.empty();
    }
  }

  // Asked when the text is to be shown, and that may be long after.
  private String text(Map<String, Path> files, String shown) {
    Path file = Optional.ofNullable(files.get(shown)).orElseThrow();
    return FileReader.read(file, shown, _ -> {})
        .filter(_ -> memory.isSame(file))
        .map(SourceText::text)
        .orElseThrow(() -> new UncheckedIOException(Reread.changed(shown)));
  }

  <T> void keep(
      String entry,
      Digest key,
      Map<String, Path> files,
      Kind<T> kind,
      Condition condition,
      T value) {
    if (!kind.isWorth().test(value) || !files.values().stream().allMatch(memory::isSteady)) {
      return;
    }
    Encoder out = new Encoder();
    out.digest(key);
    condition.write(out);
    try {
      kind.write().accept(new ResultWriter(out, text -> isFile(files, text)), value);
    } catch (UncheckedIOException _) {
      // A text that is another now: what was found in it is not worth keeping.
      return;
    }
    aside.put(out.written()).ifPresent(place -> made.put(entry, place));
  }

  private boolean isFile(Map<String, Path> files, SourceText text) {
    Path file = files.get(text.path());
    return file != null
        && memory.digest(file).filter(d -> d.equals(Digest.of(text.text()))).isPresent();
  }

  /// Writes the file, if there is something new to write.
  ///
  /// @param there the entries about files that still exist: only of these is one kept that was not
  ///   asked for in this run; nobody asks in a first run
  void save(Supplier<Set<String>> there) {
    if (made.isEmpty()) {
      return;
    }
    SortedMap<String, CacheFile.Bytes> all = new TreeMap<>();
    Set<String> others = old.names().isEmpty() ? Set.of() : there.get();
    for (String entry : old.names()) {
      if (used.contains(entry) || others.contains(entry)) {
        all.put(entry, () -> old.bytes(entry));
      }
    }
    made.forEach((entry, place) -> all.put(entry, () -> aside.get(place)));
    store.write(name, all);
    aside.close();
  }
}
