package dev.lockstep.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;

/// The style or the script of the page, as it is put into it.
///
/// @param text without comments and indentation
/// @param hash for the page's security policy: over exactly these bytes
record Resource(String text, String hash) {

  static final Resource STYLE = of("page.css");
  static final Resource SCRIPT = of("page.js");

  private static Resource of(String name) {
    // Line by line, because our sources have comments on lines of their own, and no line of theirs
    // begins in the middle of a string.
    String text =
        read(name)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("//") && !line.startsWith("/*"))
            .collect(Collectors.joining("\n"));
    return new Resource(text, "sha256-" + Base64.getEncoder().encodeToString(sha256(text)));
  }

  static String read(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
