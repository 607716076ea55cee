package dev.lockstep.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Characters that nobody sees in an editor, written as `⟨200B⟩`.
final class Escapes {

  private static final Pattern ESCAPE = Pattern.compile("⟨([0-9A-F]{1,6})⟩");

  private Escapes() {}

  static String read(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))));
  }

  static String write(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n') {
                out.append("\\n");
              } else if (isSeen(c)) {
                out.appendCodePoint(c);
              } else {
                out.append('⟨').append(Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT));
                out.append('⟩');
              }
            });
    return out.toString();
  }

  private static boolean isSeen(int c) {
    return c == ' '
        || !(Character.isISOControl(c)
            || Character.isSpaceChar(c)
            || Character.getType(c) == Character.FORMAT
            || Character.getType(c) == Character.SURROGATE);
  }
}
