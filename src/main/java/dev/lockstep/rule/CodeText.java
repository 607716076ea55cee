package dev.lockstep.rule;

import dev.lockstep.locale.LinkKey;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What of code no translation may change: everything but white space at line ends, comments,
/// placeholders and the language of addresses.
public final class CodeText {

  // <your-host>: words for the reader, translated on purpose.
  private static final Pattern PLACEHOLDER = Pattern.compile("<[^<>\\n]{1,60}>");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  // Comments of the languages that occur in documentation; a URL's `//` is none.
  private static final Pattern COMMENT =
      Pattern.compile(
          "(?s)/\\*.*?\\*/|<!--.*?-->"
              + "|(?m:(?:^|(?<=\\s))(?:#|//|--|;)\\s.*$|^\\s*(?:#|//|--|;).*$)");

  private CodeText() {}

  /// A code span, as far as it must be equal.
  public static String key(String code) {
    String text = BLANKS.matcher(code.strip()).replaceAll(" ");
    text = PLACEHOLDER.matcher(text).replaceAll("<>");
    return text.toLowerCase(Locale.ROOT).startsWith("http") && text.indexOf(' ') < 0
        ? LinkKey.of(text, "")
        : text;
  }

  /// The lines of a code block, as far as they must be equal.
  public static List<String> lines(String code) {
    return COMMENT
        .matcher(code)
        .replaceAll("")
        .lines()
        .map(line -> PLACEHOLDER.matcher(line.strip()).replaceAll("<>"))
        .map(line -> BLANKS.matcher(line).replaceAll(" "))
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
