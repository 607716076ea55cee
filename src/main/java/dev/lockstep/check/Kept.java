package dev.lockstep.check;

import dev.lockstep.load.DocumentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What was made of each document when it was last read: made again only when its file has changed.
/// May be asked from several threads.
final class Kept<T> {

  private record Stamp(FileTime modified, long size) {}

  private record Entry<T>(Stamp stamp, T value) {}

  private final Map<Path, Entry<T>> entries = new ConcurrentHashMap<>();
  private final boolean keeps;

  private Kept(boolean keeps) {
    this.keeps = keeps;
  }

  /// For several runs.
  static <T> Kept<T> untilChanged() {
    return new Kept<>(true);
  }

  /// For the only run: everything is made, and goes when nobody needs it any more.
  static <T> Kept<T> never() {
    return new Kept<>(false);
  }

  /// @param make reads the document and makes what is kept of it
  T of(DocumentFile document, Function<DocumentFile, T> make) {
    if (!keeps) {
      return make.apply(document);
    }
    // Taken before the file is read: what is written meanwhile is seen by the next run.
    Optional<Stamp> stamp = stamp(document.file());
    Entry<T> entry = entries.get(document.file());
    if (entry != null && stamp.filter(entry.stamp()::equals).isPresent()) {
      return entry.value();
    }
    T value = make.apply(document);
    stamp.ifPresent(s -> entries.put(document.file(), new Entry<>(s, value)));
    return value;
  }

  private static Optional<Stamp> stamp(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(new Stamp(now.lastModifiedTime(), now.size()));
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
