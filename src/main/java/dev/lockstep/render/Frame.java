package dev.lockstep.render;

import dev.lockstep.finding.Severity;
import dev.lockstep.locale.DisplayWidth;
import dev.lockstep.text.Location;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;

/// Shows a line of a file with the place in it marked, cut to the width there is.
final class Frame {

  private final Style style;
  private final int gutter;
  private final int room;

  /// @param gutter columns for line numbers
  Frame(Style style, int gutter) {
    this.style = style;
    this.gutter = gutter;
    // Two columns before the number, and " │ " after it.
    this.room = Math.max(20, style.readable() - gutter - 5);
  }

  /// The line of a place, with the place underlined.
  void marked(Location at, Severity severity, StringBuilder out) {
    if (isWholeFile(at)) {
      return;
    }
    Excerpt excerpt = excerpt(at);
    text(at.line(), excerpt, out);
    int indent = DisplayWidth.of(excerpt.before());
    int width = Math.max(1, DisplayWidth.of(excerpt.marked()));
    out.append("  ").append(" ".repeat(gutter)).append(style.blue(" │")).append(' ');
    out.append(" ".repeat(indent)).append(style.of(severity, "^".repeat(width))).append('\n');
  }

  /// The first line of a place, not marked.
  void plain(Location at, StringBuilder out) {
    if (!isWholeFile(at)) {
      text(at.line(), excerpt(at), out);
    }
  }

  // A document that has no translation: its first line says nothing about that.
  private static boolean isWholeFile(Location at) {
    return at.span().end() == 0;
  }

  private Excerpt excerpt(Location at) {
    SourceText source = at.source();
    Span line = source.lineSpan(at.line());
    int from = Math.min(at.span().start(), line.end());
    int to = Math.max(from, Math.min(at.span().end(), line.end()));
    return Excerpt.of(source.slice(line), from - line.start(), to - line.start(), room);
  }

  private void text(int line, Excerpt excerpt, StringBuilder out) {
    String number = Integer.toString(line);
    out.append("  ").append(" ".repeat(Math.max(0, gutter - number.length())));
    out.append(style.blue(number + " │")).append(' ');
    out.append((excerpt.before() + excerpt.marked() + excerpt.after()).stripTrailing());
    out.append('\n');
  }
}
