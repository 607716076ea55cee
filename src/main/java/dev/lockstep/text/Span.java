package dev.lockstep.text;

/// A stretch of a text: half-open, in UTF-16 units, counted from the first character as read.
public record Span(int start, int end) implements Comparable<Span> {

  /// @throws IllegalArgumentException if `start` is negative or after `end`
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /// The empty span before the character at `offset`.
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /// The smallest span that holds this one and `other`.
  public Span to(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  @Override
  public int compareTo(Span other) {
    return start == other.start
        ? Integer.compare(end, other.end)
        : Integer.compare(start, other.start);
  }
}
