package dev.lockstep.page;

import dev.lockstep.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The style or the script of a page, as it is put into it.
///
/// @param text without comments and indentation
/// @param hash for the page's security policy: over exactly these bytes
public record Resource(String text, String hash) {

  private static final Pattern OWN_NAME = Pattern.compile("--[a-z]+(-[a-z]+)*");

  /// @param home a class of the package that the file stands beside
  public static Resource of(Class<?> home, String name) {
    // Line by line, because our sources have comments on lines of their own, and no line of theirs
    // begins in the middle of a string.
    String text =
        read(home, name)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("//") && !line.startsWith("/*"))
            .collect(Collectors.joining("\n"));
    String tight = name.endsWith(".js") ? joined(tight(text)) : shortNames(text);
    return new Resource(tight, "sha256-" + Base64.getEncoder().encodeToString(Sha256.of(tight)));
  }

  // Lines that the script needs no end of, because a mark says what follows; and the semicolon
  // before a brace, which ends a statement as well.
  private static String joined(String script) {
    return script.replaceAll("(?<=[;{,(\\[])\n|\n(?=})", "").replaceAll(";(?=})", "");
  }

  // The style's own names are read in its source only: in the page they are letters, 0.6 KB of 12.
  // A page that gives them values from its script or its markup must not come here.
  private static String shortNames(String style) {
    Map<String, String> names = new HashMap<>();
    return OWN_NAME
        .matcher(style.replaceAll("(?<=[{};,])\n", ""))
        .replaceAll(
            name ->
                names.computeIfAbsent(
                    name.group(), _ -> "--" + Integer.toString(names.size() + 10, 36)));
  }

  // Script without the spaces that nobody needs; strings and patterns stay as they are.
  private static String tight(String script) {
    StringBuilder out = new StringBuilder(script.length());
    for (int i = 0; i < script.length(); ) {
      char c = script.charAt(i);
      char before = out.isEmpty() ? '\n' : out.charAt(out.length() - 1);
      if (c == '"'
          || c == '\''
          || c == '`'
          || (c == '/' && "(,=:[!&|?{};>\n".indexOf(before) >= 0)) {
        int end = literalEnd(script, i);
        out.append(script, i, end);
        i = end;
      } else {
        char after = i + 1 < script.length() ? script.charAt(i + 1) : '\n';
        boolean parts =
            (Character.isJavaIdentifierPart(before) && Character.isJavaIdentifierPart(after))
                || (before == after && "+-".indexOf(after) >= 0);
        if (c != ' ' || parts) {
          out.append(c);
        }
        i++;
      }
    }
    return out.toString();
  }

  private static int literalEnd(String script, int start) {
    boolean set = false;
    for (int i = start + 1; i < script.length(); i++) {
      char c = script.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == script.charAt(start) && !set) {
        return i + 1;
      } else if (script.charAt(start) == '/') {
        set = c == '[' || (set && c != ']');
      }
    }
    throw new IllegalStateException("a literal of the script does not end");
  }

  /// The text of a file as it is.
  public static String read(Class<?> home, String name) {
    try (InputStream in = home.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The SHA-256 of a text in hexadecimal digits.
  public static String hex(String text) {
    return HexFormat.of().formatHex(Sha256.of(text));
  }
}
