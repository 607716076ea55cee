package dev.lockstep.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.zip.CRC32C;

/// Entries by name, in one file: all of it was written by this build of the program, or none of it
/// is there.
public final class CacheFile {

  // "LSC" and the version of this layout; what is inside is told by the build.
  private static final int MAGIC = 0x4C534301;

  // Magic, build, length, checksum.
  private static final int HEAD = 4 + 16 + 4 + 8;

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
    if (content.length < HEAD) {
      return false;
    }
    ByteBuffer head = ByteBuffer.wrap(content);
    return head.getInt() == MAGIC
        && head.getLong() == build.high()
        && head.getLong() == build.low()
        && head.getInt() == content.length - HEAD
        && head.getLong() == sum(content);
  }

  // Of what follows the head.
  private static long sum(byte[] content) {
    CRC32C sum = new CRC32C();
    sum.update(content, HEAD, content.length - HEAD);
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
  public Optional<byte[]> bytes(String name) {
    return Optional.ofNullable(entries.get(name))
        .map(at -> Arrays.copyOfRange(content, at.start(), at.start() + at.length()));
  }

  /// A file with some entries.
  public static byte[] of(Digest build, SortedMap<String, byte[]> entries) {
    Encoder out = new Encoder();
    out.number(entries.size());
    entries.forEach(
        (name, bytes) -> {
          out.text(name);
          out.bytes(bytes);
        });
    byte[] body = out.written();
    ByteBuffer file = ByteBuffer.allocate(HEAD + body.length);
    file.putInt(MAGIC).putLong(build.high()).putLong(build.low()).putInt(body.length);
    file.position(HEAD).put(body);
    file.putLong(HEAD - 8, sum(file.array()));
    return file.array();
  }
}
