package dev.lockstep.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DigestTest {

  @Test
  void equalTextsHaveOneDigestAndOthersAnother() {
    assertEquals(Digest.of("1. Click Save."), Digest.of("1. Click Save."));
    Set<Digest> digests = new HashSet<>();
    String text = "1. Click **Save**, then wait until the map has 32 fields.";
    digests.add(Digest.of(text));
    for (int i = 0; i < text.length(); i++) {
      digests.add(Digest.of(text.substring(0, i)));
      digests.add(
          Digest.of(text.substring(0, i) + (char) (text.charAt(i) ^ 1) + text.substring(i + 1)));
    }
    assertEquals(2 * text.length() + 1, digests.size());
  }

  // Names of files: another hash would leave every cache behind.
  @Test
  void theNameStaysFromVersionToVersion() {
    assertEquals("00000000000000000000000000000000", Digest.of("").name());
    assertNotEquals(Digest.of("a").name(), Digest.of("b").name());
    assertEquals(32, Digest.of("a").name().length());
  }
}
