package dev.lockstep.render;

import dev.lockstep.locale.DisplayWidth;
import java.util.ArrayList;
import java.util.List;

/// Breaks a sentence into lines between its words; a word that is too long stays whole.
final class Wrapped {

  private Wrapped() {}

  /// @param first the columns of the first line, and `room` those of the lines after it
  static List<String> lines(String text, int first, int room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int free = first;
    for (String word : Isolated.quotations(Visible.of(text)).split(" ", -1)) {
      int needed = DisplayWidth.of(word);
      // A break before a word that is wider than a line would only add a ragged one.
      if (!line.isEmpty() && needed + 1 > free && needed <= room) {
        lines.add(line.toString());
        line.setLength(0);
        free = room;
      }
      if (!line.isEmpty()) {
        line.append(' ');
        free--;
      }
      line.append(word);
      free -= needed;
    }
    lines.add(line.toString());
    return lines;
  }
}
