package dev.lockstep.render;

/// Text that is no longer than its reader takes.
final class Cut {

  private Cut() {}

  /// The text, or as much of it as fits with a `…` at its end; no character is cut in two.
  static String of(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = length - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
