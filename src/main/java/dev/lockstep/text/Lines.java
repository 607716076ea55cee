package dev.lockstep.text;

import java.util.Arrays;

/// Where the lines of a text begin: all that is needed to say where an offset is, without the text.
///
/// A line ends with LF, CR LF or a lone CR.
public final class Lines {

  private final int[] starts;
  private final int length;
  private final boolean mark;

  private Lines(int[] starts, int length, boolean mark) {
    this.starts = starts;
    this.length = length;
    this.mark = mark;
  }

  /// @param starts the offset of each line's first character; the first is 0
  /// @param length of the text
  /// @param mark whether the text begins with a byte-order mark
  public static Lines of(int[] starts, int length, boolean mark) {
    return new Lines(starts.clone(), length, mark);
  }

  static Lines of(String text) {
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
    return new Lines(Arrays.copyOf(starts, count), text.length(), text.startsWith("\uFEFF"));
  }

  /// How many there are; a final line end opens one more, empty line.
  public int count() {
    return starts.length;
  }

  /// The offset of the first character of a 1-based line.
  public int start(int line) {
    return starts[line - 1];
  }

  /// How many characters the text has.
  public int length() {
    return length;
  }

  /// Whether the text begins with a byte-order mark.
  public boolean mark() {
    return mark;
  }

  /// The 1-based line that holds the offset.
  int at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    // A miss gives -(insertion point) - 1, and the line that holds it starts before that point.
    return found >= 0 ? found + 1 : -found - 1;
  }
}
