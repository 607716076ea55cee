package dev.lockstep.cache;

import dev.lockstep.text.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The first 128 bits of the SHA-256 of some content: equal digests mean equal content.
public record Digest(long high, long low) {

  public static Digest of(byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(Sha256.of(content));
    return new Digest(bytes.getLong(), bytes.getLong());
  }

  /// Of a text as it is in a file.
  public static Digest of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  // By hand for the reason that `Stamp` gives.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Digest that && high == that.high && low == that.low;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(high ^ low);
  }

  /// As the name of a file.
  public String name() {
    return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
  }
}
