package dev.lockstep.align;

import dev.lockstep.model.Document;
import dev.lockstep.model.Unit;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// How the units of a target answer those of its source.
public final class Alignment {

  private final Document source;
  private final Document target;
  private final List<Unit> sourceUnits;
  private final List<Unit> targetUnits;
  private final List<Pair> pairs;
  private final IdentityHashMap<Unit, Unit> toTarget = new IdentityHashMap<>();
  private final IdentityHashMap<Unit, Unit> toSource = new IdentityHashMap<>();

  Alignment(
      Document source,
      Document target,
      List<Unit> sourceUnits,
      List<Unit> targetUnits,
      List<Pair> pairs) {
    this.source = source;
    this.target = target;
    this.sourceUnits = sourceUnits;
    this.targetUnits = targetUnits;
    this.pairs = pairs;
    for (Pair pair : pairs) {
      switch (pair) {
        case Pair.Matched(Unit s, Unit t, _) -> link(s, t);
        case Pair.Moved(Unit s, Unit t, _) -> link(s, t);
        case Pair.Split(Unit s, List<Unit> ts, _) -> ts.forEach(t -> link(s, t));
        case Pair.Merged(List<Unit> ss, Unit t, _) -> ss.forEach(s -> link(s, t));
        case Pair.Missing _, Pair.Extra _ -> {}
      }
    }
  }

  private void link(Unit s, Unit t) {
    toTarget.putIfAbsent(s, t);
    toSource.putIfAbsent(t, s);
  }

  public Document source() {
    return source;
  }

  public Document target() {
    return target;
  }

  /// The top of the source's outline.
  public List<Unit> sourceUnits() {
    return sourceUnits;
  }

  /// The top of the target's outline.
  public List<Unit> targetUnits() {
    return targetUnits;
  }

  /// Every unit of both documents in exactly one pair, in the order of the source; extras where
  /// they stand.
  public List<Pair> pairs() {
    return pairs;
  }

  public Optional<Unit> targetOf(Unit unit) {
    return Optional.ofNullable(toTarget.get(unit));
  }

  public Optional<Unit> sourceOf(Unit unit) {
    return Optional.ofNullable(toSource.get(unit));
  }
}
