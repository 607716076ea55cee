package dev.lockstep.text;

import java.util.Arrays;

/// A text made from another by leaving out and replacing stretches, with the way back to the raw
/// offsets.
public final class MappedText {

  private final String text;
  private final int[] at;
  private final int[] raw;

  private MappedText(String text, int[] at, int[] raw) {
    this.text = text;
    this.at = at;
    this.raw = raw;
  }

  public String text() {
    return text;
  }

  /// The raw offset of the character at `offset`; the end of the text maps to the raw end.
  public int toRaw(int offset) {
    int found = Arrays.binarySearch(at, offset);
    int index = found >= 0 ? found : -found - 2;
    // Equal starts stand for stretches left out here: what follows them is the character meant.
    while (index + 1 < at.length && at[index + 1] == offset) {
      index++;
    }
    return raw[index] + (offset - at[index]);
  }

  /// The raw span of the characters in `span`; what was left out at its edges stays outside.
  public Span toRaw(Span span) {
    int start = toRaw(span.start());
    return span.isEmpty() ? Span.at(start) : new Span(start, toRaw(span.end() - 1) + 1);
  }

  /// Collects what is kept of a raw text, from its start to its end.
  public static final class Builder {

    private final String source;
    private final StringBuilder kept = new StringBuilder();
    private int[] at = new int[8];
    private int[] raw = new int[8];
    private int count;
    private int next;

    /// @param source the raw text
    /// @param start where in it the mapped text begins
    public Builder(String source, int start) {
      this.source = source;
      this.next = start;
      mark(start);
    }

    /// Keeps everything up to the raw offset `end`.
    public Builder keepTo(int end) {
      if (end > next) {
        kept.append(source, next, end);
        next = end;
      }
      return this;
    }

    /// Leaves out everything up to the raw offset `end`.
    public Builder skipTo(int end) {
      if (end > next) {
        next = end;
        mark(end);
      }
      return this;
    }

    /// Replaces the next raw character by another one.
    public Builder replace(char with) {
      kept.append(with);
      next++;
      return this;
    }

    /// The number of characters kept so far.
    public int length() {
      return kept.length();
    }

    public MappedText build() {
      keepTo(source.length());
      return new MappedText(kept.toString(), Arrays.copyOf(at, count), Arrays.copyOf(raw, count));
    }

    private void mark(int rawOffset) {
      if (count > 0 && at[count - 1] == kept.length()) {
        raw[count - 1] = rawOffset;
        return;
      }
      if (count == at.length) {
        at = Arrays.copyOf(at, count * 2);
        raw = Arrays.copyOf(raw, count * 2);
      }
      at[count] = kept.length();
      raw[count++] = rawOffset;
    }
  }
}
