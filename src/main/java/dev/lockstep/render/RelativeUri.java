package dev.lockstep.render;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The path of a file as a URI reference: what is no ASCII letter, digit or path sign, in percent.
public final class RelativeUri {

  // RFC 3986, 3.3: pchar and the slash. Not the colon: before the first slash it ends a scheme.
  private static final String KEPT = "-._~!$&'()*+,;=@/";

  private RelativeUri() {}

  public static String of(String path) {
    StringBuilder uri = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (isAlphanumeric(c) || KEPT.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
      }
    }
    return uri.toString();
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
