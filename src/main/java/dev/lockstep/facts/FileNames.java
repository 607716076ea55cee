package dev.lockstep.facts;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Finds the names of pictures and downloads in a text, in whatever way it mentions them: a link, a
/// comment, code, front matter.
public final class FileNames {

  private static final Set<String> ENDINGS =
      Set.of(
          "png", "gif", "jpg", "jpeg", "webp", "avif", "bmp", "svg", "pdf", "zip", "csv", "xls",
          "xlsx", "doc", "docx", "ppt", "pptx", "mp4", "webm");

  private static final int LONGEST = 4;

  private FileNames() {}

  /// Whether a file is one that a text shows or offers.
  public static boolean isOffered(String path) {
    return ENDINGS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /// The last part of a path as `in` gives it.
  public static String of(String path) {
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /// Names without their folders, decoded, in lower case. A name with a blank is found up to there:
  /// where it works, it is a link, which others know.
  public static Set<String> in(String text) {
    Set<String> names = new TreeSet<>();
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
      int end = dot + 1;
      while (end < text.length() && end - dot <= LONGEST + 1 && isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      if (end - dot > 2 && end - dot <= LONGEST + 1 && isOffered(text.substring(dot, end))) {
        int start = dot;
        while (start > 0 && isInName(text.charAt(start - 1))) {
          start--;
        }
        names.add(decoded(text.substring(start, end)).toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isInName(char c) {
    return !Character.isWhitespace(c) && "/\\\"'<>()[]=:|,;`".indexOf(c) < 0;
  }

  // What cannot be decoded is no address.
  private static String decoded(String name) {
    if (name.indexOf('%') < 0) {
      return name;
    }
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return name;
    }
  }
}
