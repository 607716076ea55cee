package dev.lockstep.align;

/// What a pairing does with the next units of both sides.
enum Operation {
  MATCH(1, 1),
  LEAVE_OUT(1, 0),
  ADD(0, 1),
  MERGE(2, 1),
  SPLIT(1, 2),
  /// Two neighbours have changed places (Damerau 1964).
  CROSS(2, 2);

  /// How many units it takes of the source.
  final int source;

  /// How many units it takes of the target.
  final int target;

  Operation(int source, int target) {
    this.source = source;
    this.target = target;
  }
}
