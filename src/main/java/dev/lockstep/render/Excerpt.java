package dev.lockstep.render;

import dev.lockstep.locale.DisplayWidth;

/// What is shown of a line with a place in it: all of it, or what fits around the place.
///
/// @param before what stands before the place, `marked` the place as far as it fits
record Excerpt(String before, String marked, String after) {

  // How much a reader needs before the place to find it in the line.
  private static final int LEAD = 30;

  /// @param from where the place begins in the line, and `to` where it ends
  /// @param room how many columns there are
  static Excerpt of(String line, int from, int to, int room) {
    int start = 0;
    int end = line.length();
    // A line of a megabyte is not measured to the end: each column needs few characters.
    if (line.length() > 4 * room || DisplayWidth.of(line) > room) {
      int free = Math.max(2, room - 2);
      start = back(line, from, Math.min(LEAD, free / 3));
      end = forth(line, from, free - DisplayWidth.of(line.substring(start, from)));
      // What the end of the line did not need is shown before the place.
      start = back(line, start, free - DisplayWidth.of(line.substring(start, end)));
    }
    int cut = Math.max(from, Math.min(to, end));
    return new Excerpt(
        (start > 0 ? "…" : "") + Visible.of(line.substring(start, from)),
        Visible.of(line.substring(from, cut)),
        Visible.of(line.substring(cut, end)) + (end < line.length() ? "…" : ""));
  }

  private static int back(String line, int from, int columns) {
    int start = from;
    int width = 0;
    while (start > 0) {
      int c = line.codePointBefore(start);
      width += DisplayWidth.of(c);
      if (width > columns) {
        break;
      }
      start -= Character.charCount(c);
    }
    return start;
  }

  private static int forth(String line, int from, int columns) {
    int end = from;
    int width = 0;
    while (end < line.length()) {
      int c = line.codePointAt(end);
      width += DisplayWidth.of(c);
      if (width > columns) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }
}
