package dev.lockstep.locale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import org.junit.jupiter.api.Test;

final class DisplayWidthTest {

  @Test
  void nothingIsWideThatUnicodeDoesNotCallWide() {
    int wide = 0;
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      int type = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
      boolean isWide = type == EastAsianWidth.WIDE || type == EastAsianWidth.FULLWIDTH;
      int width = DisplayWidth.of(c);
      assertTrue(width < 2 || isWide, Integer.toHexString(c));
      // Marks take no room, however wide what they stand on is.
      assertTrue(width != 1 || !isWide, Integer.toHexString(c));
      wide += width == 2 ? 1 : 0;
    }
    assertTrue(wide > 100_000, "wide: " + wide);
  }

  @Test
  void aTextIsAsWideAsItsCharacters() {
    assertEquals(5, DisplayWidth.of("naïve"));
    assertEquals(5, DisplayWidth.of("nai\u0308ve"));
    assertEquals(7, DisplayWidth.of("步骤 1…"));
    assertEquals(4, DisplayWidth.of("⌚ok"));
  }
}
