package dev.lockstep.page;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;

/// What a language is called by those who speak it, and which way it runs.
public final class Languages {

  private Languages() {}

  public static String name(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag);
    return LocaleDisplayNames.getInstance(
            locale, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU, DisplayContext.DIALECT_NAMES)
        .localeDisplayName(locale);
  }

  /// The attributes of an element with text in a language.
  public static String attributes(String tag) {
    return " lang=\"" + Html.escape(tag) + "\" dir=" + (isRtl(tag) ? "rtl" : "ltr");
  }

  /// What a language is called in another one.
  public static String name(String tag, String in) {
    return ULocale.forLanguageTag(tag).getDisplayLanguage(ULocale.forLanguageTag(in));
  }

  public static boolean isRtl(String tag) {
    return ULocale.forLanguageTag(tag).isRightToLeft();
  }
}
