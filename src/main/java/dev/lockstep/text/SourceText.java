package dev.lockstep.text;

import java.util.Arrays;

/// The characters of one file as read, byte-order mark and line ends kept, with its lines indexed.
///
/// A line ends with LF, CR LF or a lone CR.
public final class SourceText {

  private final String path;
  private final String text;
  private final int[] lineStarts;

  private SourceText(String path, String text, int[] lineStarts) {
    this.path = path;
    this.text = text;
    this.lineStarts = lineStarts;
  }

  /// @param path how the file is named to people: relative, `/`-separated
  /// @param text its characters, offsets count from the first one, a byte-order mark included
  public static SourceText of(String path, String text) {
    int[] starts = new int[Math.max(16, text.length() / 32)];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return new SourceText(path, text, Arrays.copyOf(starts, count));
  }

  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  public int length() {
    return text.length();
  }

  public String slice(Span span) {
    return text.substring(span.start(), span.end());
  }

  /// The whole text as a span.
  public Span all() {
    return new Span(0, text.length());
  }

  /// The number of lines; a final line end opens one more, empty line.
  public int lineCount() {
    return lineStarts.length;
  }

  /// Line and column of an offset; the offset after the last character is allowed.
  ///
  /// @throws IndexOutOfBoundsException if the offset is not in the text
  public Position positionOf(int offset) {
    if (offset < 0 || offset > text.length()) {
      throw new IndexOutOfBoundsException(path + " has no offset " + offset);
    }
    int line = lineOf(offset);
    int start = lineStarts[line - 1];
    // The byte-order mark is no column: editors do not show it.
    int mark = line == 1 && text.startsWith("\uFEFF") && offset > 0 ? 1 : 0;
    return new Position(line, offset - start - mark + 1);
  }

  /// The 1-based line that holds the offset.
  public int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    // A miss gives -(insertion point) - 1, and the line that holds it starts before that point.
    return found >= 0 ? found + 1 : -found - 1;
  }

  /// The span of a 1-based line without its line end.
  public Span lineSpan(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return new Span(start, end);
  }

  /// The characters of a 1-based line without its line end.
  public String lineAt(int line) {
    return slice(lineSpan(line));
  }

  @Override
  public String toString() {
    return path;
  }
}
