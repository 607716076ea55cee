package dev.lockstep.align;

import dev.lockstep.model.Unit;
import java.util.List;

/// What became of a unit in translation. How sure that is, `Alignment.confidences` says.
public sealed interface Pair {

  record Matched(Unit source, Unit target) implements Pair {}

  /// @param candidates the units of which one is missing, in order; only the unit itself when that
  ///   is certain
  /// @param place where in the target it should stand, as a raw offset
  record Missing(Unit source, List<Unit> candidates, int place) implements Pair {}

  record Extra(Unit target) implements Pair {}

  /// Answered, but in another place: another order, section or step.
  record Moved(Unit source, Unit target) implements Pair {}

  record Split(Unit source, List<Unit> targets) implements Pair {}

  record Merged(List<Unit> sources, Unit target) implements Pair {}
}
