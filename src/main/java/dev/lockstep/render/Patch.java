package dev.lockstep.render;

import dev.lockstep.check.FixWriter.Change;
import dev.lockstep.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/// Writes changes as a patch that `git apply` takes.
///
/// Fixes change characters inside lines and never the number of lines, so each hunk has as many old
/// lines as new ones.
public final class Patch {

  private static final int CONTEXT = 3;

  private Patch() {}

  public static String of(List<Change> changes) {
    StringBuilder patch = new StringBuilder();
    for (Change change : changes) {
      file(change, patch);
    }
    return patch.toString();
  }

  private static void file(Change change, StringBuilder patch) {
    SourceText before = change.before();
    SourceText after = SourceText.of(before.path(), change.after());
    if (before.lineCount() != after.lineCount()) {
      throw new IllegalStateException("a fix changed the number of lines of " + before.path());
    }
    String path = before.path();
    patch.append("diff --git a/").append(path).append(" b/").append(path).append('\n');
    patch.append("--- a/").append(path).append("\n+++ b/").append(path).append('\n');
    int lines = lines(before);
    List<Integer> changed = new ArrayList<>();
    for (int line = 1; line <= lines; line++) {
      if (!before.lineAt(line).equals(after.lineAt(line))) {
        changed.add(line);
      }
    }
    int next = 0;
    while (next < changed.size()) {
      int from = Math.max(1, changed.get(next) - CONTEXT);
      int to = Math.min(lines, changed.get(next) + CONTEXT);
      while (next < changed.size() && changed.get(next) <= to + CONTEXT) {
        to = Math.min(lines, changed.get(next++) + CONTEXT);
      }
      hunk(before, after, from, to, patch);
    }
  }

  // The empty line behind a final line end is none to git.
  private static int lines(SourceText text) {
    int count = text.lineCount();
    return text.lineSpan(count).isEmpty() ? count - 1 : count;
  }

  private static void hunk(
      SourceText before, SourceText after, int from, int to, StringBuilder patch) {
    int count = to - from + 1;
    patch.append("@@ -").append(from).append(',').append(count);
    patch.append(" +").append(from).append(',').append(count).append(" @@\n");
    int line = from;
    while (line <= to) {
      int end = line;
      while (end <= to && !before.lineAt(end).equals(after.lineAt(end))) {
        end++;
      }
      if (end == line) {
        line(' ', before, line++, patch);
        continue;
      }
      for (int k = line; k < end; k++) {
        line('-', before, k, patch);
      }
      for (int k = line; k < end; k++) {
        line('+', after, k, patch);
      }
      line = end;
    }
  }

  // With its own line end: a patch of a CRLF file has CR in its lines.
  private static void line(char sign, SourceText text, int line, StringBuilder patch) {
    int end = line < text.lineCount() ? text.lineSpan(line + 1).start() : text.length();
    String whole = text.text().substring(text.lineSpan(line).start(), end);
    patch.append(sign).append(whole);
    if (!whole.endsWith("\n")) {
      patch.append("\n\\ No newline at end of file\n");
    }
  }
}
