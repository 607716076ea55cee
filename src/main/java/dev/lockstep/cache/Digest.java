package dev.lockstep.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The first 128 bits of the SHA-256 of some content: equal digests mean equal content.
public record Digest(long high, long low) {

  public static Digest of(byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(sha256().digest(content));
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

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
