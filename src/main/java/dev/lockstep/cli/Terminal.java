package dev.lockstep.cli;

import dev.lockstep.render.Style;
import java.io.Console;

/// What the caller's terminal can show.
final class Terminal {

  private static final int USUAL_WIDTH = 100;

  private Terminal() {}

  /// Colour only on a terminal, and never against https://no-color.org.
  static boolean colour() {
    String no = System.getenv("NO_COLOR");
    String force = System.getenv("FORCE_COLOR");
    if (no != null && !no.isEmpty()) {
      return false;
    }
    return (force != null && !force.isEmpty()) || isTerminal();
  }

  static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  static Style style() {
    return new Style(colour(), width());
  }

  private static int width() {
    String columns = System.getenv("COLUMNS");
    if (columns != null && columns.matches("\\d{2,4}")) {
      return Integer.parseInt(columns);
    }
    return isTerminal() ? USUAL_WIDTH : 120;
  }
}
