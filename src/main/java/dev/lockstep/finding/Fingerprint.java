package dev.lockstep.finding;

import dev.lockstep.text.Sha256;
import java.util.HexFormat;

/// A short name for some text that stays the same from run to run.
final class Fingerprint {

  // 64 bits: among a million findings two share one with a chance of 1 to 37 million.
  private static final int BYTES = 8;

  private Fingerprint() {}

  static String of(String... parts) {
    return HexFormat.of().formatHex(Sha256.of(joined(parts)), 0, BYTES);
  }

  /// The text that is named.
  static String joined(String... parts) {
    return String.join("\0", parts) + "\0";
  }
}
