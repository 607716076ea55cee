package dev.lockstep.cache;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.commons.codec.digest.MurmurHash3;
import org.jspecify.annotations.Nullable;

/// 128 bits of some content (MurmurHash3, x64 variant): equal digests mean equal content, unless
/// somebody wants to deceive a cache of their own.
///
/// Not a cryptographic sum: to find one, the JDK first gets its security providers ready, 6 ms of
/// every start.
public record Digest(long high, long low) {

  public static Digest of(byte[] content) {
    long[] sum = MurmurHash3.hash128x64(content, 0, content.length, 0);
    return new Digest(sum[0], sum[1]);
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
