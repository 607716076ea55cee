package dev.lockstep.align;

/// The keys of a unit and everything in it, as numbers that are quick to compare.
///
/// @param keys numbers of keys, ascending; `counts` says how often each occurs
/// @param length characters of prose
/// @param bold emphasised stretches
record Bag(int[] keys, int[] counts, int length, int bold, int parts) {

  boolean isEmpty() {
    return keys.length == 0;
  }
}
