package dev.lockstep.cli;

import dev.lockstep.render.Style;
import java.io.Console;
import java.util.Map;

/// What the caller's terminal can show.
final class Terminal {

  private static final int USUAL_WIDTH = 100;
  private static final int NARROWEST = 40;

  // picocli wants so much.
  private static final int NARROWEST_HELP = 55;

  private Terminal() {}

  /// Colour only on a terminal, and never against https://no-color.org.
  static boolean colour() {
    return colour(System.getenv(), isTerminal());
  }

  static boolean colour(Map<String, String> environment, boolean terminal) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    return terminal || !environment.getOrDefault("FORCE_COLOR", "").isEmpty();
  }

  static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  static Style style() {
    return style(System.getenv(), isTerminal());
  }

  /// A pipe has no width: what is written to it does not depend on who starts the program.
  static Style style(Map<String, String> environment, boolean terminal) {
    int width = terminal ? columns(environment) : Style.PLAIN.width();
    return new Style(colour(environment, terminal), width);
  }

  /// The width for help: a narrow terminal's own.
  static int helpWidth() {
    return isTerminal()
        ? Math.clamp(columns(System.getenv()), NARROWEST_HELP, USUAL_WIDTH)
        : USUAL_WIDTH;
  }

  // The JVM cannot ask the terminal; the launcher does.
  private static int columns(Map<String, String> environment) {
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9]\\d{1,3}")
        ? Math.max(NARROWEST, Integer.parseInt(columns))
        : USUAL_WIDTH;
  }
}
