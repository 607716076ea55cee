package dev.lockstep.rule;

import dev.lockstep.text.Span;

/// Where two strings that should be equal differ: what is left without their common start and end.
///
/// @param start where the difference begins in both
/// @param sourceEnd where it ends in the source's string
/// @param targetEnd where it ends in the target's string
public record Difference(String source, String target, int start, int sourceEnd, int targetEnd) {

  private static final int CONTEXT = 24;
  private static final int LONGEST = 70;

  public static Difference of(String source, String target) {
    int start = 0;
    int shorter = Math.min(source.length(), target.length());
    while (start < shorter && source.charAt(start) == target.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && source.charAt(source.length() - 1 - end) == target.charAt(target.length() - 1 - end)) {
      end++;
    }
    return new Difference(source, target, start, source.length() - end, target.length() - end);
  }

  /// The part of a raw span that differs; the whole span if the raw text is not the target's
  /// string.
  ///
  /// @param raw what stands there
  public Span in(Span span, String raw) {
    // Entities make the raw text longer: count on from the end as well as from the start.
    Difference inRaw = raw.equals(target) ? this : of(source, raw);
    int from = Math.min(inRaw.start, span.length());
    int to = Math.max(from, Math.min(inRaw.targetEnd, span.length()));
    if (from == to) {
      // Something is missing here: point at the character before it.
      from = Math.max(0, from - 1);
      to = Math.min(span.length(), from + 1);
    }
    return new Span(span.start() + from, span.start() + to);
  }

  /// Whether most of the source's string is left in the target's: then one is the other, damaged.
  public boolean isSmall() {
    return source.length() - (sourceEnd - start) >= (source.length() + 1) / 2;
  }

  /// The source's string, cut to the difference and a little before it.
  public String shownSource() {
    return shown(source, sourceEnd);
  }

  /// The target's string, cut to the difference and a little before it.
  public String shownTarget() {
    return shown(target, targetEnd);
  }

  private String shown(String text, int end) {
    String line = text.replace('\n', ' ');
    if (line.length() <= LONGEST) {
      return line;
    }
    int from = Math.max(0, start - CONTEXT);
    int slash = line.indexOf('/', from);
    if (from > 0 && slash > 0 && slash < start) {
      from = slash;
    }
    int to = Math.min(line.length(), Math.max(end + CONTEXT, from + LONGEST));
    to = Math.min(to, from + LONGEST);
    return (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
  }
}
