package dev.lockstep.align;

import dev.lockstep.model.Unit;
import java.util.List;

/// What became of a unit in translation.
public sealed interface Pair {

  /// @param confidence 0 to 1: how far the next best pairing is
  record Matched(Unit source, Unit target, double confidence) implements Pair {}

  /// @param candidates the units of which one is missing, in order; only the unit itself when that
  ///   is certain
  /// @param place where in the target it should stand, as a raw offset
  record Missing(Unit source, List<Unit> candidates, int place, double confidence)
      implements Pair {}

  record Extra(Unit target, double confidence) implements Pair {}

  /// Answered, but in another place: another order, section or step.
  record Moved(Unit source, Unit target, double confidence) implements Pair {}

  record Split(Unit source, List<Unit> targets, double confidence) implements Pair {}

  record Merged(List<Unit> sources, Unit target, double confidence) implements Pair {}
}
