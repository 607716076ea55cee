package dev.lockstep.render;

import dev.lockstep.finding.Severity;

/// How text for people is coloured; without colour every method returns its text as it is.
public record Style(boolean colour, int width) {

  /// Plain text of unlimited width, for files and pipes.
  public static final Style PLAIN = new Style(false, Integer.MAX_VALUE);

  // Longer lines are hard to read, however wide the terminal is.
  private static final int READABLE = 120;

  /// The width for lines that are cut.
  int readable() {
    return Math.min(READABLE, width);
  }

  /// The width for sentences that are broken: without a terminal each stays a line for grep.
  int breakable() {
    return width == Integer.MAX_VALUE ? width : readable();
  }

  String bold(String text) {
    return sgr("1", text);
  }

  String dim(String text) {
    return sgr("2", text);
  }

  String blue(String text) {
    return sgr("34", text);
  }

  String green(String text) {
    return sgr("32", text);
  }

  String of(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> sgr("1;31", text);
      case WARNING -> sgr("1;33", text);
      case INFO -> sgr("1;36", text);
    };
  }

  // ECMA-48 8.3.117, Select Graphic Rendition.
  private String sgr(String code, String text) {
    return colour && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
