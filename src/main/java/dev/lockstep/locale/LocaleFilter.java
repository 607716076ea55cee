package dev.lockstep.locale;

import java.util.List;
import java.util.Locale;

/// Which locales a caller means: `fr` is every French, `zh-CN` is also `zh-Hans`.
public final class LocaleFilter {

  private final List<Locale> wanted;

  /// @param tags language tags; none means all
  public LocaleFilter(List<String> tags) {
    this.wanted = tags.stream().map(tag -> Locale.forLanguageTag(tag.replace('_', '-'))).toList();
  }

  public boolean accepts(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    return wanted.isEmpty() || wanted.stream().anyMatch(w -> matches(w, locale));
  }

  private static boolean matches(Locale wanted, Locale locale) {
    return wanted.getLanguage().equals(locale.getLanguage())
        && (wanted.getCountry().isEmpty()
            || locale.getCountry().isEmpty()
            || wanted.getCountry().equals(locale.getCountry()))
        && (script(wanted).isEmpty()
            || script(locale).isEmpty()
            || script(wanted).equals(script(locale)));
  }

  // Only where a language is written in several scripts does the region tell which (CLDR likely
  // subtags).
  private static String script(Locale locale) {
    if (!locale.getScript().isEmpty() || !locale.getLanguage().equals("zh")) {
      return locale.getScript();
    }
    return switch (locale.getCountry()) {
      case "CN", "SG" -> "Hans";
      case "TW", "HK", "MO" -> "Hant";
      default -> "";
    };
  }
}
