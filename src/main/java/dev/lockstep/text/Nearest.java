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
    for (String word : known) {
      // Each letter more or less is one difference.
      if (Math.abs(word.length() - wrong.length()) >= distance) {
        continue;
      }
      int d = distance(wrong, word);
      if (d < distance) {
        distance = d;
        best = word;
      }
    }
    return Optional.ofNullable(best);
  }

  // Levenshtein 1966, one row at a time.
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
