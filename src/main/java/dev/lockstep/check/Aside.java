package dev.lockstep.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Bytes that are put aside on the disk until they are wanted: what a first run makes for the next
/// one would otherwise be in memory to its end, 2 KB for each document. May be asked from several
/// threads.
///
/// The file goes with the run, however that ends.
final class Aside {

  /// Where some bytes lie.
  record Place(long start, int length) {}

  // The JDK copies what it writes into memory outside of the heap, of the same size, and keeps
  // that.
  private static final int PART = 1 << 16;

  private final Path folder;
  private @Nullable FileChannel file;
  private long end;

  /// @param folder need not exist
  Aside(Path folder) {
    this.folder = folder;
  }

  /// @return nothing if nothing can be written there
  Optional<Place> put(byte[] bytes) {
    try {
      FileChannel into = open();
      Place place = reserve(bytes.length);
      for (int at = 0; at < bytes.length; ) {
        ByteBuffer part = ByteBuffer.wrap(bytes, at, Math.min(PART, bytes.length - at));
        at += into.write(part, place.start() + at);
      }
      return Optional.of(place);
    } catch (IOException _) {
      // Read-only homes are common where builds run, and disks are full.
      return Optional.empty();
    }
  }

  private synchronized FileChannel open() throws IOException {
    FileChannel known = file;
    if (known == null) {
      Files.createDirectories(folder);
      known =
          FileChannel.open(
              folder.resolve(".lockstep" + UUID.randomUUID() + ".tmp"),
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      file = known;
    }
    return known;
  }

  private synchronized Place reserve(int length) {
    Place place = new Place(end, length);
    end += length;
    return place;
  }

  /// @throws IOException if it cannot be read
  byte[] get(Place place) throws IOException {
    FileChannel from = open();
    byte[] bytes = new byte[place.length()];
    for (int at = 0; at < bytes.length; ) {
      ByteBuffer part = ByteBuffer.wrap(bytes, at, Math.min(PART, bytes.length - at));
      int read = from.read(part, place.start() + at);
      if (read < 0) {
        throw new IOException("what was put aside is gone");
      }
      at += read;
    }
    return bytes;
  }

  synchronized void close() {
    FileChannel known = file;
    if (known != null) {
      file = null;
      try {
        known.close();
      } catch (IOException _) {
        // What was to be kept is in its file by now.
      }
    }
  }
}
