package dev.lockstep.locale;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The language among some that a reader of another one understands: `zh-CN` reads `zh-Hans`.
public final class LanguageMatch {

  // ICU knows no way from them to Swedish, only to each other and to English.
  private static final Set<String> SCANDINAVIAN = Set.of("nb", "nn", "no", "da");

  private LanguageMatch() {}

  /// @param wanted a BCP-47 tag
  /// @param offered tags, too
  /// @return one of those offered, or nothing if none is near
  public static Optional<String> of(String wanted, List<String> offered) {
    // Nearly always, and ICU takes a tenth of a second to know a language.
    if (offered.contains(wanted)) {
      return Optional.of(wanted);
    }
    ULocale locale = ULocale.forLanguageTag(wanted.replace('_', '-'));
    LocaleMatcher.Builder matcher = LocaleMatcher.builder().setNoDefaultLocale();
    offered.forEach(tag -> matcher.addSupportedULocale(ULocale.forLanguageTag(tag)));
    return Optional.ofNullable(matcher.build().getBestMatch(locale))
        .map(ULocale::toLanguageTag)
        .or(() -> scandinavian(locale, offered));
  }

  private static Optional<String> scandinavian(ULocale locale, List<String> offered) {
    return Optional.of("sv")
        .filter(tag -> SCANDINAVIAN.contains(locale.getLanguage()) && offered.contains(tag));
  }
}
