package dev.lockstep.locale;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;

/// How many columns characters take on a terminal: two for most of Chinese, Japanese and Korean,
/// none for marks.
///
/// Source: Unicode Annex 11, wide and full-width.
public final class DisplayWidth {

  // Hangul initials, then the watch: between and before, where Latin, Greek and punctuation are,
  // nothing is wide, and ICU need not read its tables.
  private static final int FIRST_WIDE = 0x1100;
  private static final int SECOND_WIDE = 0x231A;

  private DisplayWidth() {}

  public static int of(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      width += of(c);
      i += Character.charCount(c);
    }
    return width;
  }

  public static int of(int codePoint) {
    if (codePoint < 0x300) {
      return codePoint == 0xAD ? 0 : 1;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    // Conjoining vowels and finals stand on the syllable that they complete.
    if ((codePoint >= 0x1160 && codePoint <= 0x11FF)
        || (codePoint >= 0xD7B0 && codePoint <= 0xD7FF)) {
      return 0;
    }
    if (codePoint < FIRST_WIDE || (codePoint > 0x115F && codePoint < SECOND_WIDE)) {
      return 1;
    }
    int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH ? 2 : 1;
  }
}
