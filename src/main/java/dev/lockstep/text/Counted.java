package dev.lockstep.text;

import java.util.Locale;

/// Says how many there are of something: `1 finding`, `1,384 documents`.
public final class Counted {

  // Up to here there is nothing to group, and nearly every number is: the JDK takes 5 ms to get
  // its tables of decimal signs ready.
  private static final int UNGROUPED = 1_000;

  private Counted() {}

  private static String grouped(long number) {
    return number < UNGROUPED ? Long.toString(number) : String.format(Locale.ROOT, "%,d", number);
  }

  /// @param thing in the singular; its plural ends in s
  public static String of(long number, String thing) {
    return grouped(number) + " " + thing + (number == 1 ? "" : "s");
  }
}
