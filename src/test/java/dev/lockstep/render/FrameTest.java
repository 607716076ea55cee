package dev.lockstep.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.finding.Severity;
import dev.lockstep.locale.DisplayWidth;
import dev.lockstep.text.Location;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import org.junit.jupiter.api.Test;

final class FrameTest {

  private static String frame(String line, String place, int width) {
    int start = line.indexOf(place);
    Location at =
        new Location(SourceText.of("x.md", line), new Span(start, start + place.length()));
    StringBuilder out = new StringBuilder();
    new Frame(new Style(false, width), 4).marked(at, Severity.ERROR, out);
    return out.toString();
  }

  @Test
  void aChineseCharacterIsTwoColumnsWide() {
    assertEquals(
        """
             1 │ 打开**管理**并单击
               │     ^^^^^^^^
        """,
        frame("打开**管理**并单击", "**管理**", 80));
  }

  @Test
  void aKoreanSyllableIsAsWideWhenItIsWrittenInParts() {
    // U+1112 U+1161 U+11AB is 한.
    assertEquals(
        "     1 │ \u1112\u1161\u11AB x\n       │    ^\n", frame("\u1112\u1161\u11AB x", "x", 80));
  }

  @Test
  void aTabAndAnInvisibleCharacterDoNotMoveTheCarets() {
    assertEquals("     1 │  a\u200Bb\n       │   ^\n", frame("\ta\u200Bb", "b", 80));
  }

  @Test
  void aLongLineIsCutAroundThePlace() {
    String line = "word ".repeat(40) + "HERE" + " word".repeat(40);
    String frame = frame(line, "HERE", 60);
    assertEquals(
        """
             1 │ … word word word HERE word word word word word wor…
               │                  ^^^^
        """,
        frame);
  }

  @Test
  void aPlaceNearTheEndOfALongLineHasMoreBeforeIt() {
    String frame = frame("word ".repeat(40) + "HERE.", "HERE", 60);
    assertTrue(frame.contains("word HERE.\n"), frame);
    assertEquals(59, DisplayWidth.of(frame.lines().findFirst().orElseThrow()));
  }

  @Test
  void noLineIsWiderThanTheTerminal() {
    String line = "设置 Dynamics 365 应用程序，".repeat(30);
    for (int width = 40; width <= 130; width++) {
      for (int at = 0; at < line.length() - 5; at += 7) {
        Location place =
            new Location(
                SourceText.of("x.md", line), new Span(at, Math.min(at + 90, line.length())));
        StringBuilder out = new StringBuilder();
        new Frame(new Style(false, width), 4).marked(place, Severity.ERROR, out);
        for (String shown : out.toString().lines().toList()) {
          assertTrue(DisplayWidth.of(shown) <= Math.min(width, 120), width + ": " + shown);
        }
      }
    }
  }

  @Test
  void aWholeFileHasNoFrame() {
    assertEquals("", frame("", "", 80));
  }
}
