package dev.lockstep.render;

/// Text of a document as a terminal may show it: without what would move the cursor or turn the
/// direction of the line, and every character on a column of its own.
public final class Visible {

  private Visible() {}

  public static String of(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> shown.appendCodePoint(shown(c)));
    return shown.toString();
  }

  // A tab has no width of its own; what else stands in its column depends on where the line begins.
  private static int shown(int c) {
    if (c == '\t' || c == '\n') {
      return ' ';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          0xFFFD;
      default -> isDirection(c) ? 0xFFFD : c;
    };
  }

  // Unicode Annex 9: embeddings, overrides and isolates reach to the end of the line.
  private static boolean isDirection(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
