package dev.lockstep.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What is known of files by their stamps: a file that was left alone since an earlier run is not
/// opened to learn its digest or its exl-id. May be asked from several threads.
///
/// The stamp of each file is taken once, before it is read; whatever comes later of it holds for
/// that stamp, if `isSteady` says so in the end.
public final class FileMemory {

  private record Known(Stamp stamp, Optional<Digest> digest, Optional<String> exlId) {

    Known with(Digest other) {
      return new Known(stamp, Optional.of(other), exlId);
    }

    Known with(String other) {
      return new Known(stamp, digest, Optional.of(other));
    }
  }

  private final Instant start;
  private final Map<String, Known> before = new HashMap<>();
  private final Map<String, Known> now = new ConcurrentHashMap<>();

  /// @param start when the run began: of a file that is younger nobody knows whether it is done
  public FileMemory(Instant start) {
    this.start = start;
  }

  /// @param in what `write` wrote in an earlier run
  public FileMemory(Instant start, Decoder in) {
    this(start);
    for (int rest = in.small(); rest > 0; rest--) {
      String path = in.text();
      Stamp stamp = Stamp.read(in);
      before.put(path, new Known(stamp, in.maybe(in::digest), in.maybe(in::text)));
    }
  }

  /// The stamp that a file had when it was asked for first.
  public Optional<Stamp> stamp(Path file) {
    return known(file).map(Known::stamp);
  }

  private Optional<Known> known(Path file) {
    String path = file.toString();
    Known known = now.get(path);
    return known == null ? look(file, path) : Optional.of(known);
  }

  private Optional<Known> look(Path file, String path) {
    Optional<Stamp> stamp = Stamp.of(file);
    if (stamp.isEmpty()) {
      return Optional.empty();
    }
    Known old = before.get(path);
    Known fresh =
        old != null && old.stamp().equals(stamp.get())
            ? old
            : new Known(stamp.get(), Optional.empty(), Optional.empty());
    Known other = now.putIfAbsent(path, fresh);
    return Optional.of(other == null ? fresh : other);
  }

  /// The exl-id of a document.
  ///
  /// @param read reads it, from a document that is not known or has changed
  public String exlId(Path file, Function<Path, String> read) {
    Optional<Known> known = known(file);
    return known
        .flatMap(Known::exlId)
        .orElseGet(
            () -> {
              String exlId = read.apply(file);
              known.ifPresent(_ -> now.computeIfPresent(file.toString(), (_, k) -> k.with(exlId)));
              return exlId;
            });
  }

  /// The digest of what a file holds; nothing if it cannot be read.
  public Optional<Digest> digest(Path file) {
    Optional<Known> known = known(file);
    Optional<Digest> told = known.flatMap(Known::digest);
    if (told.isPresent() || known.isEmpty()) {
      return told;
    }
    try {
      Digest digest = Digest.of(Files.readAllBytes(file));
      now.computeIfPresent(file.toString(), (_, k) -> k.with(digest));
      return Optional.of(digest);
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// Whether a file still is what it was when it was asked for first.
  public boolean isSame(Path file) {
    Known known = now.get(file.toString());
    return known != null && Stamp.of(file).filter(known.stamp()::equals).isPresent();
  }

  /// Whether everything that was read of a file since it was asked for first is of one content.
  public boolean isSteady(Path file) {
    Known known = now.get(file.toString());
    return known != null && known.stamp().isSettled(start) && isSame(file);
  }

  /// Whether there is something to write that was not there before.
  @SuppressWarnings("ReferenceEquality") // what nothing was learnt of is the one read
  public boolean isNew() {
    return now.size() != before.size()
        || now.entrySet().stream()
            .anyMatch(known -> known.getValue() != before.get(known.getKey()));
  }

  /// Keeps what is known of the files of this run.
  public byte[] written() {
    Map<String, Known> settled = new TreeMap<>();
    now.forEach(
        (path, known) -> {
          if (known.stamp().isSettled(start)) {
            settled.put(path, known);
          }
        });
    Encoder out = new Encoder();
    out.number(settled.size());
    settled.forEach(
        (path, known) -> {
          out.text(path);
          known.stamp().write(out);
          out.maybe(known.digest(), out::digest);
          out.maybe(known.exlId(), out::text);
        });
    return out.written();
  }
}
