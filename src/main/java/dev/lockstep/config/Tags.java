package dev.lockstep.config;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Language tags as people write them in folder names and settings, and words that are nearly
/// others.
public final class Tags {

  // Two letters, or three with a region or script: `src` and `img` are folders, not languages.
  private static final Pattern TAG =
      Pattern.compile(
          "([a-zA-Z]{2}|[a-zA-Z]{3}(?=[-_]))(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|419))?");

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private Tags() {}

  /// Whether a name is the tag of a language that exists: en, fr-FR, zh-Hans, pt_BR.
  public static boolean isLocale(String name) {
    Matcher matcher = TAG.matcher(name);
    return matcher.matches()
        && (matcher.group(1).length() == 3
            || LANGUAGES.contains(matcher.group(1).toLowerCase(Locale.ROOT)));
  }

  /// The locale of a tag.
  public static Locale locale(String tag) {
    return Locale.forLanguageTag(tag.replace('_', '-'));
  }

  /// The known word that differs from a wrong one in the fewest letters, if it is near enough to be
  /// meant.
  public static Optional<String> nearest(String wrong, Iterable<String> known) {
    String best = null;
    int distance = Math.max(2, wrong.length() / 3) + 1;
    for (String word : known) {
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
