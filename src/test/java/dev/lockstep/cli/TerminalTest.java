package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.render.Style;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TerminalTest {

  @Test
  void colourIsForTerminalsAndForThoseWhoForceIt() {
    assertTrue(Terminal.colour(Map.of(), true));
    assertFalse(Terminal.colour(Map.of(), false));
    assertTrue(Terminal.colour(Map.of("FORCE_COLOR", "1"), false));
  }

  @Test
  void noColorWinsUnlessItIsEmpty() {
    assertFalse(Terminal.colour(Map.of("NO_COLOR", "1", "FORCE_COLOR", "1"), true));
    assertTrue(Terminal.colour(Map.of("NO_COLOR", ""), true));
  }

  @Test
  void theWidthIsThatOfTheTerminal() {
    assertEquals(80, Terminal.style(Map.of("COLUMNS", "80"), true).width());
    assertEquals(100, Terminal.style(Map.of(), true).width());
    assertEquals(100, Terminal.style(Map.of("COLUMNS", "wide"), true).width());
    assertEquals(40, Terminal.style(Map.of("COLUMNS", "10"), true).width());
  }

  @Test
  void aPipeHasNoWidth() {
    assertEquals(Style.PLAIN, Terminal.style(Map.of("COLUMNS", "80"), false));
  }
}
