package dev.lockstep.steps;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names made from text by SHA-256.
final class Digest {

  // RFC 4648 section 6, in lower case: no letter that looks like a digit.
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

  private Digest() {}

  static String hex(String text, int digits) {
    return HexFormat.of().formatHex(sha256(text)).substring(0, digits);
  }

  static String base32(String text, int length) {
    byte[] bytes = sha256(text);
    StringBuilder letters = new StringBuilder(length);
    for (int bit = 0; letters.length() < length; bit += 5) {
      int pair = (bytes[bit / 8] & 0xFF) << 8 | (bytes[bit / 8 + 1] & 0xFF);
      letters.append(BASE32.charAt(pair >> (11 - bit % 8) & 31));
    }
    return letters.toString();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
