package dev.lockstep.text;

import java.util.Optional;

/// Finds the word that was meant by a misspelt one.
public final class Nearest {

  private Nearest() {}

  /// The known word that differs from a wrong one in the fewest letters, if it is near enough to be
  /// meant.
  public static Optional<String> of(String wrong, Iterable<String> known) {
    return of(wrong, known, Math.max(2, wrong.length() / 3));
  }

  /// The known word that differs in the fewest letters, if they are not more than `most`.
  public static Optional<String> of(String wrong, Iterable<String> known, int most) {
    String best = null;
    int distance = most + 1;
    long wanted = letters(wrong);
    for (String word : known) {
      // Each letter more or less is one difference, and so is each that the word does not have.
      if (Math.abs(word.length() - wrong.length()) >= distance
          || Long.bitCount(wanted & ~letters(word)) >= distance) {
        continue;
      }
      int d = distance(wrong, word, distance - 1);
      if (d < distance) {
        distance = d;
        best = word;
      }
    }
    return Optional.ofNullable(best);
  }

  // A bit for each letter; those that share one make a difference go unnoticed, never more of it.
  private static long letters(String word) {
    long letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1L << word.charAt(i);
    }
    return letters;
  }

  // Levenshtein 1966, one row at a time; of a row only what can still end at `most` or less
  // (Ukkonen
  // 1985), since a folder of thousands of names is asked for each of thousands of dead links.
  private static int distance(String a, String b, int most) {
    int far = most + 1;
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = Math.min(j, far);
    }
    for (int i = 1; i <= a.length(); i++) {
      int from = Math.max(1, i - most);
      int to = Math.min(b.length(), i + most);
      int diagonal = row[from - 1];
      row[from - 1] = from == 1 ? Math.min(i, far) : far;
      int least = row[from - 1];
      for (int j = from; j <= to; j++) {
        int above = row[j];
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(above + 1, row[j - 1] + 1), diagonal + change);
        diagonal = above;
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return far;
      }
    }
    return row[b.length()];
  }
}
