package dev.lockstep.cache;

import dev.lockstep.text.Span;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes values as bytes, small and without their names; `Decoder` reads them in the same order.
public final class Encoder {

  // Past this size arrays are put in a row and not doubled: what is outgrown is large, and stays
  // where the collector seldom looks. The report of 100,000 documents takes 34 MB.
  private static final int LARGE = 1 << 20;

  private final Map<String, Integer> texts = new HashMap<>();
  private final List<byte[]> full = new ArrayList<>();
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
    int before = full.stream().mapToInt(part -> part.length).sum();
    byte[] all = new byte[Math.addExact(before, length)];
    int at = 0;
    for (byte[] part : full) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    System.arraycopy(bytes, 0, all, at, length);
    return all;
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
    if (length >= LARGE) {
      full.add(length == bytes.length ? bytes : Arrays.copyOf(bytes, length));
      bytes = new byte[Math.max(more, LARGE)];
      length = 0;
    } else if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
    }
  }
}
