package dev.lockstep.cache;

import dev.lockstep.text.Span;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads what an `Encoder` wrote.
///
/// Bytes that nobody wrote make it throw one of the JDK's own exceptions: the checksum of a file is
/// tried before, and whoever reads an entry takes an exception for an entry that is not there.
public final class Decoder {

  private final byte[] bytes;
  private final List<String> texts = new ArrayList<>();
  private int next;

  public Decoder(byte[] bytes) {
    this(bytes, 0);
  }

  /// @param start where in the bytes to begin
  Decoder(byte[] bytes, int start) {
    this.bytes = bytes;
    this.next = start;
  }

  public long number() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte some = bytes[next++];
      value |= (some & 0x7FL) << shift;
      if (some >= 0) {
        return value;
      }
    }
  }

  /// A number that was an `int`.
  public int small() {
    return (int) number();
  }

  public boolean flag() {
    return bytes[next++] != 0;
  }

  /// @param all that could be meant
  public <E extends Enum<E>> E choice(E[] all) {
    String name = text();
    for (E one : all) {
      if (one.name().equals(name)) {
        return one;
      }
    }
    throw new IllegalArgumentException("nothing is named " + name);
  }

  public String text() {
    int kind = small();
    if (kind >= 2) {
      return texts.get(kind - 2);
    }
    String text = kind == 1 ? utf8() : chars();
    texts.add(text);
    return text;
  }

  private String utf8() {
    int length = small();
    String text = new String(bytes, next, length, StandardCharsets.UTF_8);
    next += length;
    return text;
  }

  private String chars() {
    char[] chars = new char[small()];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) small();
    }
    return new String(chars);
  }

  public Span span() {
    int start = small();
    return new Span(start, start + small());
  }

  public Instant time() {
    return Instant.ofEpochSecond(number(), number());
  }

  public Digest digest() {
    ByteBuffer at = ByteBuffer.wrap(bytes, next, 16);
    next += 16;
    return new Digest(at.getLong(), at.getLong());
  }

  /// How far it is.
  int position() {
    return next;
  }

  /// Leaves some bytes out.
  void skip(int count) {
    next += count;
  }

  public byte[] bytes() {
    byte[] some = new byte[small()];
    System.arraycopy(bytes, next, some, 0, some.length);
    next += some.length;
    return some;
  }

  public <T> List<T> all(Supplier<T> each) {
    int count = small();
    List<T> values = new ArrayList<>(Math.min(count, bytes.length));
    for (int i = 0; i < count; i++) {
      values.add(each.get());
    }
    return List.copyOf(values);
  }

  public <T> Optional<T> maybe(Supplier<T> some) {
    return flag() ? Optional.of(some.get()) : Optional.empty();
  }
}
