package dev.lockstep.rule;

import dev.lockstep.locale.LinkKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What of code no translation may change: everything but white space at line ends, comments,
/// placeholders and the language of addresses.
public final class CodeText {

  // <your-host>: words for the reader, translated on purpose.
  private static final Pattern PLACEHOLDER = Pattern.compile("<([^<>\\n]{1,60})>");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  // Comments of the languages that occur in documentation; a URL's `//` is none, and a line that
  // begins with `--data` goes on with the options of the line before.
  private static final Pattern COMMENT =
      Pattern.compile(
          "(?s)/\\*.*?\\*/|<!--.*?-->"
              + "|(?m:(?:^|(?<=\\s))(?:#|//|--|;)\\s.*$|^\\s*(?:#|//|;).*$)");

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\"'`()]+");

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\xA0\\xAD\u200B-\u200F\u202F\u2060\uFEFF]");

  private CodeText() {}

  /// Code as a message shows it: characters that nobody sees by their numbers.
  public static String visible(String code) {
    return INVISIBLE
        .matcher(code)
        .replaceAll(m -> String.format(Locale.ROOT, "⟨U+%04X⟩", (int) m.group().charAt(0)));
  }

  /// A line of code, as far as it must be equal.
  ///
  /// @param number its place among all lines of the code, from 0
  /// @param key what must be equal
  /// @param text the line as a message shows it
  public record Line(int number, String key, String text) {}

  /// A code span, as far as it must be equal.
  public static String key(String code) {
    String stripped = code.strip();
    if (isPlain(stripped)) {
      return stripped;
    }
    String text = withoutPlaceholders(BLANKS.matcher(stripped).replaceAll(" "), code);
    return ADDRESS
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(LinkKey.of(m.group(), "")));
  }

  // Most code in a sentence is one name: without blanks, placeholders and addresses.
  private static boolean isPlain(String code) {
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c <= ' ' || c == '<' || c == ':') {
        return false;
      }
    }
    return true;
  }

  /// The lines of a code block that say something.
  public static List<Line> lines(String code) {
    String kept = COMMENT.matcher(code).replaceAll(CodeText::lineEnds);
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : kept.split("\n", -1)) {
      String text = BLANKS.matcher(line.strip()).replaceAll(" ");
      if (!text.isEmpty()) {
        lines.add(new Line(number, withoutPlaceholders(text, code), text));
      }
      number++;
    }
    return List.copyOf(lines);
  }

  private static String lineEnds(MatchResult comment) {
    return "\n".repeat((int) comment.group().chars().filter(c -> c == '\n').count());
  }

  private static String withoutPlaceholders(String line, String code) {
    return PLACEHOLDER
        .matcher(line)
        .replaceAll(m -> isTag(m.group(1), code) ? Matcher.quoteReplacement(m.group()) : "<>");
  }

  // <name>Anna</name> is code, <name> alone is for the reader to fill in.
  private static boolean isTag(String inside, String code) {
    return "/?!".indexOf(inside.charAt(0)) >= 0
        || inside.endsWith("/")
        || inside.indexOf('=') > 0
        || code.contains("</" + inside.split("\\s", 2)[0] + ">");
  }
}
