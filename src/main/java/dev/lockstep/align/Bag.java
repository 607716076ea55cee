package dev.lockstep.align;

import java.util.Arrays;

/// The keys of a unit and everything in it, as numbers that are quick to compare.
///
/// @param keys numbers of keys, ascending, each as often as it occurs
/// @param weight what all keys weigh together
/// @param length characters of prose
/// @param bold emphasised stretches
/// @param sentences ends of sentences
/// @param parts units directly inside
record Bag(int[] keys, double weight, int length, int bold, int sentences, int parts) {

  /// What this and the other hold together.
  Bag plus(Bag other) {
    int[] all = Arrays.copyOf(keys, keys.length + other.keys.length);
    System.arraycopy(other.keys, 0, all, keys.length, other.keys.length);
    Arrays.sort(all);
    return new Bag(
        all,
        weight + other.weight,
        length + other.length,
        bold + other.bold,
        sentences + other.sentences,
        parts + other.parts);
  }
}
