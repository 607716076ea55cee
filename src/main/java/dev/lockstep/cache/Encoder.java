package dev.lockstep.cache;

import dev.lockstep.text.Span;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes values as bytes, small and without their names; `Decoder` reads them in the same order.
public final class Encoder {

  private final Map<String, Integer> texts = new HashMap<>();
  private byte[] bytes = new byte[512];
  private int length;

  /// In seven bits a byte, small numbers first: LEB128.
  public void number(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      put((byte) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    put((byte) rest);
  }

  public void flag(boolean value) {
    put((byte) (value ? 1 : 0));
  }

  public void choice(Enum<?> value) {
    text(value.name());
  }

  /// A text that was written before is a number.
  public void text(String value) {
    Integer known = texts.putIfAbsent(value, texts.size());
    if (known != null) {
      number(known + 2L);
      return;
    }
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    // One half of a character in two halves, from words that were cut, is no UTF-8.
    boolean whole = !hasHalves(value) || new String(utf8, StandardCharsets.UTF_8).equals(value);
    flag(whole);
    if (whole) {
      bytes(utf8);
    } else {
      number(value.length());
      value.chars().forEach(this::number);
    }
  }

  private static boolean hasHalves(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  public void time(Instant value) {
    number(value.getEpochSecond());
    number(value.getNano());
  }

  public void span(Span value) {
    number(value.start());
    number(value.length());
  }

  public void digest(Digest digest) {
    fixed(digest.high());
    fixed(digest.low());
  }

  public void bytes(byte[] value) {
    number(value.length);
    reserve(value.length);
    System.arraycopy(value, 0, bytes, length, value.length);
    length += value.length;
  }

  public <T> void all(Collection<T> values, Consumer<T> each) {
    number(values.size());
    values.forEach(each);
  }

  public <T> void maybe(Optional<T> value, Consumer<T> some) {
    flag(value.isPresent());
    value.ifPresent(some);
  }

  /// What was written so far.
  public byte[] written() {
    return Arrays.copyOf(bytes, length);
  }

  private void fixed(long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      put((byte) (value >>> shift));
    }
  }

  private void put(byte value) {
    reserve(1);
    bytes[length++] = value;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
    }
  }
}
