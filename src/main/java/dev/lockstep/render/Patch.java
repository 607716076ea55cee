package dev.lockstep.render;

import dev.lockstep.check.FixWriter.Change;
import java.util.ArrayList;
import java.util.List;

/// Writes changes as a patch that `git apply` takes.
public final class Patch {

  private static final int CONTEXT = 3;

  // Git's lines: they end with LF and nothing else, and keep their ends.
  private final List<String> before;
  private final List<String> after;
  private final StringBuilder out;

  private Patch(Change change, StringBuilder out) {
    this.before = lines(change.before().text());
    this.after = lines(change.after());
    this.out = out;
  }

  /// Lines that differ: from `start` up to `end` in the old text, from `newStart` up to `newEnd` in
  /// the new one; lines count from 0.
  private record Region(int start, int end, int newStart, int newEnd) {}

  public static String of(List<Change> changes) {
    StringBuilder out = new StringBuilder();
    for (Change change : changes) {
      String path = change.before().path();
      out.append("diff --git a/").append(path).append(" b/").append(path).append('\n');
      out.append("--- a/").append(path).append("\n+++ b/").append(path).append('\n');
      new Patch(change, out).hunks();
    }
    return out.toString();
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      lines.add(text.substring(start, end < 0 ? text.length() : end + 1));
      start += lines.getLast().length();
    }
    return lines;
  }

  // A fix rarely adds or removes a line. Where it does, all between the first and the last line
  // that differ is one region: not the shortest patch, but a right one.
  private List<Region> regions() {
    int first = 0;
    int shorter = Math.min(before.size(), after.size());
    while (first < shorter && before.get(first).equals(after.get(first))) {
      first++;
    }
    int last = 0;
    while (last < shorter - first
        && before.get(before.size() - 1 - last).equals(after.get(after.size() - 1 - last))) {
      last++;
    }
    if (before.size() != after.size()) {
      return List.of(new Region(first, before.size() - last, first, after.size() - last));
    }
    List<Region> regions = new ArrayList<>();
    for (int line = first; line < before.size() - last; line++) {
      int start = line;
      while (line < before.size() && !before.get(line).equals(after.get(line))) {
        line++;
      }
      if (line > start) {
        regions.add(new Region(start, line, start, line));
      }
    }
    return regions;
  }

  private void hunks() {
    List<Region> regions = regions();
    int next = 0;
    while (next < regions.size()) {
      int first = next++;
      while (next < regions.size()
          && regions.get(next).start() - regions.get(next - 1).end() <= 2 * CONTEXT) {
        next++;
      }
      hunk(regions.subList(first, next));
    }
  }

  private void hunk(List<Region> regions) {
    int from = Math.max(0, regions.getFirst().start() - CONTEXT);
    int to = Math.min(before.size(), regions.getLast().end() + CONTEXT);
    int newFrom = regions.getFirst().newStart() - (regions.getFirst().start() - from);
    int newTo = regions.getLast().newEnd() + (to - regions.getLast().end());
    out.append("@@ -").append(from + 1).append(',').append(to - from);
    out.append(" +").append(newFrom + 1).append(',').append(newTo - newFrom).append(" @@\n");
    int line = from;
    for (Region region : regions) {
      lines(' ', before.subList(line, region.start()));
      lines('-', before.subList(region.start(), region.end()));
      lines('+', after.subList(region.newStart(), region.newEnd()));
      line = region.end();
    }
    lines(' ', before.subList(line, to));
  }

  // With their own line ends: a patch of a CRLF file has CR in its lines.
  private void lines(char sign, List<String> lines) {
    for (String line : lines) {
      out.append(sign).append(line);
      if (!line.endsWith("\n")) {
        out.append("\n\\ No newline at end of file\n");
      }
    }
  }
}
