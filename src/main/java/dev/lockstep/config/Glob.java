package dev.lockstep.config;

import dev.lockstep.text.Location;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern of paths as people write it: `help/_includes/**`, `**/TOC.md`, `help/release`.
///
/// The JDK's own would need a file system, and its `**/` does not match nothing.
///
/// @param text as it is written
/// @param at where `lockstep.yml` says it
/// @param pattern the same for the machine
public record Glob(String text, Location at, Pattern pattern) {

  private static final Pattern SIGN = Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?");

  static Glob of(String text, Location at) {
    StringBuilder pattern = new StringBuilder();
    String path = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    Matcher sign = SIGN.matcher(path);
    int start = 0;
    while (sign.find()) {
      pattern.append(Pattern.quote(path.substring(start, sign.start())));
      pattern.append(
          switch (sign.group()) {
            case "**/" -> "(?:.*/)?";
            case "**" -> ".*";
            case "*" -> "[^/]*";
            default -> "[^/]";
          });
      start = sign.end();
    }
    pattern.append(Pattern.quote(path.substring(start)));
    // A folder stands for what is in it.
    if (!SIGN.matcher(path.substring(path.lastIndexOf('/') + 1)).find()) {
      pattern.append("(?:/.*)?");
    }
    return new Glob(text, at, Pattern.compile(pattern.toString(), Pattern.DOTALL));
  }

  /// @param path inside the locale's folder, `/`-separated
  public boolean matches(String path) {
    return pattern.matcher(path).matches();
  }
}
