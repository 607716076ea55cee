package dev.lockstep.text;

import java.util.Locale;

/// Says how many there are of something: `1 finding`, `1,384 documents`.
public final class Counted {

  private Counted() {}

  /// @param thing in the singular; its plural ends in s
  public static String of(long number, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }
}
