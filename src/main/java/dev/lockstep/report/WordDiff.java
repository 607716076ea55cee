package dev.lockstep.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What differs between two editions of a text in one language, word by word.
///
/// Only for one language: between two languages every word differs.
///
/// @param before the old text as HTML, with what is gone in `del`
/// @param after the new text as HTML, with what is new in `ins`
record WordDiff(String before, String after) {

  // Words, single signs, and white space: an address is compared folder by folder.
  private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{N}_-]+|\\s+|.", Pattern.DOTALL);

  // The table of the comparison grows with the square; a longer stretch is another text.
  private static final int MOST = 500;

  static WordDiff of(String before, String after) {
    List<String> old = pieces(before);
    List<String> now = pieces(after);
    int start = 0;
    while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
      start++;
    }
    int end = 0;
    while (end < Math.min(old.size(), now.size()) - start
        && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
      end++;
    }
    List<String> a = old.subList(start, old.size() - end);
    List<String> b = now.subList(start, now.size() - end);
    boolean[] goneA = new boolean[a.size()];
    boolean[] newB = new boolean[b.size()];
    compare(a, b, goneA, newB);
    return new WordDiff(html(old, start, goneA, "del"), html(now, start, newB, "ins"));
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(text);
    while (matcher.find()) {
      pieces.add(matcher.group());
    }
    return pieces;
  }

  // The longest common subsequence, by the textbook: units are a few hundred pieces long.
  private static void compare(List<String> a, List<String> b, boolean[] gone, boolean[] added) {
    if (a.size() > MOST || b.size() > MOST) {
      Arrays.fill(gone, true);
      Arrays.fill(added, true);
      return;
    }
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            a.get(i).equals(b.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
        i++;
        j++;
      } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
        gone[i++] = true;
      } else {
        added[j++] = true;
      }
    }
  }

  private static String html(List<String> pieces, int start, boolean[] marked, String tag) {
    StringBuilder out = new StringBuilder();
    boolean open = false;
    for (int i = 0; i < pieces.size(); i++) {
      boolean mark = i >= start && i - start < marked.length && marked[i - start];
      if (mark != open) {
        out.append(mark ? "<" + tag + ">" : "</" + tag + ">");
        open = mark;
      }
      out.append(Marked.safe(pieces.get(i)));
    }
    return out.append(open ? "</" + tag + ">" : "").toString();
  }
}
