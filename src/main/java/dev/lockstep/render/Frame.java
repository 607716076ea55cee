package dev.lockstep.render;

import dev.lockstep.finding.Severity;
import dev.lockstep.locale.DisplayWidth;
import dev.lockstep.text.Location;
import dev.lockstep.text.Position;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;

/// Shows a line of a file with the place in it marked, cut to the width there is.
final class Frame {

  private static final int LONGEST = 120;
  private static final int BEFORE = 30;

  private final Style style;
  private final int gutter;

  /// @param gutter columns for line numbers
  Frame(Style style, int gutter) {
    this.style = style;
    this.gutter = gutter;
  }

  /// The line of a place, with the place underlined.
  void marked(Location at, Severity severity, StringBuilder out) {
    SourceText source = at.source();
    Position start = at.start();
    if (source.length() == 0) {
      return;
    }
    Span line = source.lineSpan(start.line());
    int from = Math.min(at.span().start(), line.end());
    int to = Math.max(from, Math.min(at.span().end(), line.end()));
    String text = source.slice(line);
    int[] cut = cut(text, from - line.start());
    String before = cleaned(text.substring(cut[0], from - line.start()));
    String marked =
        cleaned(
            text.substring(
                from - line.start(),
                Math.max(from - line.start(), Math.min(to - line.start(), cut[1]))));
    String after =
        cleaned(
            text.substring(
                Math.max(cut[1] - 0, 0) < to - line.start() ? cut[1] : to - line.start(), cut[1]));
    String left = cut[0] > 0 ? "…" : "";
    String right = cut[1] < text.length() ? "…" : "";
    number(start.line(), out);
    out.append(left).append(before).append(marked).append(after).append(right).append('\n');
    int indent = DisplayWidth.of(left) + DisplayWidth.of(before);
    int width = Math.max(1, DisplayWidth.of(marked));
    blank(out);
    out.append(" ".repeat(indent)).append(style.of(severity, "^".repeat(width))).append('\n');
  }

  /// The first line of a place, not marked.
  void plain(Location at, StringBuilder out) {
    SourceText source = at.source();
    int line = at.line();
    String text = source.lineAt(line);
    int from =
        Math.max(0, Math.min(text.length(), at.span().start() - source.lineSpan(line).start()));
    int[] cut = cut(text, from);
    number(line, out);
    out.append(cut[0] > 0 ? "…" : "")
        .append(cleaned(text.substring(cut[0], cut[1])))
        .append(cut[1] < text.length() ? "…" : "")
        .append('\n');
  }

  private void number(int line, StringBuilder out) {
    String number = Integer.toString(line);
    out.append("  ").append(" ".repeat(Math.max(0, gutter - number.length())));
    out.append(style.blue(number + " │")).append(' ');
  }

  private void blank(StringBuilder out) {
    out.append("  ").append(" ".repeat(gutter)).append(style.blue(" │")).append(' ');
  }

  // The part of a line that is shown: all of it, or what fits around the place, never half a
  // character.
  private int[] cut(String text, int from) {
    int room = Math.min(LONGEST, style.width()) - gutter - 8;
    if (DisplayWidth.of(text) <= room) {
      return new int[] {0, text.length()};
    }
    int start = from;
    int width = 0;
    int wanted = Math.min(BEFORE, room / 3);
    while (start > 0 && width < wanted) {
      int c = text.codePointBefore(start);
      start -= Character.charCount(c);
      width += DisplayWidth.of(c);
    }
    int end = from;
    while (end < text.length() && width < room - 2) {
      int c = text.codePointAt(end);
      end += Character.charCount(c);
      width += DisplayWidth.of(c);
    }
    return new int[] {start, end};
  }

  // A control character could write anywhere on the terminal; a tab has no width of its own.
  private static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\t') {
                clean.append(' ');
              } else if (Character.isISOControl(c) || isDirection(c)) {
                clean.append('\uFFFD');
              } else {
                clean.appendCodePoint(c);
              }
            });
    return clean.toString();
  }

  private static boolean isDirection(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
