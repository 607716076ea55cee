package dev.lockstep.parse;

import dev.lockstep.text.Span;

/// How deep a document may nest, and what is thrown inside this package when one nests deeper.
///
/// Every walk over blocks and inlines is recursive, here and in the rules, so the bound holds for
/// the model as a whole and not for the stack of the thread that happens to parse.
final class Depth {

  /// Deeper nesting is no documentation: real documents stop at 4.
  static final int DEEPEST = 100;

  private Depth() {}

  /// @throws TooDeep if the limit is passed
  static void check(int depth, int rawOffset) {
    if (depth > DEEPEST) {
      throw new TooDeep(rawOffset);
    }
  }

  /// Says where the text nests too deep.
  static final class TooDeep extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int offset;

    private TooDeep(int offset) {
      // Without a stack trace: nobody sees it, and the stack is deep.
      super("nested too deep", null, false, false);
      this.offset = offset;
    }

    Span span() {
      return Span.at(offset);
    }
  }

  /// How many quotes and lists the start of a line opens or stands in, at most.
  ///
  /// This is asked before the parser, which needs hours for ten thousand lists in one another.
  static int of(String text, Span line) {
    int depth = 0;
    int column = 0;
    int i = line.start();
    while (i < line.end()) {
      char c = text.charAt(i);
      int marker = markerLength(text, i, line.end());
      if (c == ' ') {
        column++;
        i++;
      } else if (c == '\t') {
        column += 4 - column % 4;
        i++;
      } else if (c == '>') {
        depth++;
        column++;
        i++;
      } else if (marker > 0) {
        // A list inside a list stands two columns further in, at least.
        depth = Math.max(depth, column / 2) + 1;
        column += marker;
        i += marker;
      } else {
        break;
      }
    }
    return depth;
  }

  private static int markerLength(String text, int at, int end) {
    char c = text.charAt(at);
    int i = at;
    while (i < end && i < at + 9 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    boolean marker =
        i == at
            ? c == '-' || c == '*' || c == '+'
            : i < end && (text.charAt(i) == '.' || text.charAt(i) == ')');
    boolean ends = i + 1 >= end || text.charAt(i + 1) == ' ' || text.charAt(i + 1) == '\t';
    return marker && ends ? i + 1 - at : 0;
  }
}
