package dev.lockstep.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/// Entries by name, in one file: all of it was written by this build of the program, or none of it
/// is there.
public final class CacheFile {

  // "LSC" and the version of this layout; what is inside is told by the build.
  private static final int MAGIC = 0x4C534302;

  // Magic and build.
  private static final int HEAD = 4 + 16;

  // Length and checksum of what stands between, which are known when it is written.
  private static final int FOOT = 4 + 8;

  /// Where an entry lies in the file.
  private record Place(int start, int length) {}

  private final byte[] content;
  private final Map<String, Place> entries = new HashMap<>();

  private CacheFile(byte[] content) {
    this.content = content;
  }

  /// What is in a file; nothing if it is not there, is damaged or is not ours.
  public static CacheFile read(Path file, Digest build) {
    try {
      byte[] content = Files.readAllBytes(file);
      CacheFile cache = new CacheFile(content);
      if (isWhole(content, build)) {
        cache.index();
      }
      return cache;
    } catch (IOException | OutOfMemoryError _) {
      return new CacheFile(new byte[0]);
    }
  }

  private static boolean isWhole(byte[] content, Digest build) {
    int length = content.length - HEAD - FOOT;
    if (length < 0) {
      return false;
    }
    ByteBuffer head = ByteBuffer.wrap(content);
    ByteBuffer foot = ByteBuffer.wrap(content, HEAD + length, FOOT);
    return head.getInt() == MAGIC
        && head.getLong() == build.high()
        && head.getLong() == build.low()
        && foot.getInt() == length
        && foot.getLong() == sum(content, length);
  }

  private static long sum(byte[] content, int length) {
    CRC32C sum = new CRC32C();
    sum.update(content, HEAD, length);
    return sum.getValue();
  }

  private void index() {
    Decoder in = new Decoder(content, HEAD);
    for (int rest = in.small(); rest > 0; rest--) {
      String name = in.text();
      int length = in.small();
      entries.put(name, new Place(in.position(), length));
      in.skip(length);
    }
  }

  /// The names of all entries.
  public Set<String> names() {
    return entries.keySet();
  }

  /// Reads an entry from its start.
  public Optional<Decoder> entry(String name) {
    return Optional.ofNullable(entries.get(name)).map(place -> new Decoder(content, place.start()));
  }

  /// The bytes of an entry, to be written again.
  ///
  /// @throws NoSuchElementException if it is not there
  public byte[] bytes(String name) {
    Place at = Optional.ofNullable(entries.get(name)).orElseThrow();
    return Arrays.copyOfRange(content, at.start(), at.start() + at.length());
  }

  /// The bytes of an entry, asked for when they are written: no more than one entry is in memory.
  @FunctionalInterface
  public interface Bytes {
    byte[] get() throws IOException;
  }

  /// Writes a file with some entries.
  ///
  /// @throws IOException if it cannot be written, or would be too large to be read
  public static void write(Digest build, SortedMap<String, Bytes> entries, OutputStream out)
      throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    out.write(head.putInt(MAGIC).putLong(build.high()).putLong(build.low()).array());
    CRC32C sum = new CRC32C();
    int length = body(entries, new CheckedOutputStream(out, sum));
    ByteBuffer foot = ByteBuffer.allocate(FOOT);
    out.write(foot.putInt(length).putLong(sum.getValue()).array());
  }

  private static int body(SortedMap<String, Bytes> entries, OutputStream out) throws IOException {
    Encoder count = new Encoder();
    count.number(entries.size());
    long length = write(count, out);
    for (Map.Entry<String, Bytes> entry : entries.entrySet()) {
      Encoder one = new Encoder();
      one.text(entry.getKey());
      one.bytes(entry.getValue().get());
      length += write(one, out);
      if (length > Integer.MAX_VALUE - HEAD - FOOT) {
        throw new IOException("too large for a cache");
      }
    }
    return (int) length;
  }

  private static int write(Encoder part, OutputStream out) throws IOException {
    byte[] bytes = part.written();
    out.write(bytes);
    return bytes.length;
  }
}
