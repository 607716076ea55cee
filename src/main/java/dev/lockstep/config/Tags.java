package dev.lockstep.config;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Language tags as people write them in folder names and settings.
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
}
