package dev.lockstep.steps;

import dev.lockstep.text.Sha256;
import java.util.HexFormat;

/// Names made from text by SHA-256.
final class Digest {

  // RFC 4648 section 6, in lower case: no letter that looks like a digit.
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

  private Digest() {}

  static String hex(String text, int digits) {
    return HexFormat.of().formatHex(Sha256.of(text)).substring(0, digits);
  }

  static String base32(String text, int length) {
    byte[] bytes = Sha256.of(text);
    StringBuilder letters = new StringBuilder(length);
    for (int bit = 0; letters.length() < length; bit += 5) {
      int pair = (bytes[bit / 8] & 0xFF) << 8 | (bytes[bit / 8 + 1] & 0xFF);
      letters.append(BASE32.charAt(pair >> (11 - bit % 8) & 31));
    }
    return letters.toString();
  }
}
