package dev.lockstep.align;

import dev.lockstep.model.Document;
import dev.lockstep.model.Unit;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// How the units of a target answer those of its source.
public final class Alignment {

  private final Outlined source;
  private final Outlined target;
  private final List<Pair> pairs;
  private final IdentityHashMap<Unit, Unit> toTarget = new IdentityHashMap<>();
  private final IdentityHashMap<Unit, Unit> toSource = new IdentityHashMap<>();

  Alignment(Outlined source, Outlined target, List<Pair> pairs) {
    this.source = source;
    this.target = target;
    this.pairs = pairs;
    for (Pair pair : pairs) {
      switch (pair) {
        case Pair.Matched(Unit s, Unit t) -> link(s, t);
        case Pair.Moved(Unit s, Unit t) -> link(s, t);
        case Pair.Split(Unit s, List<Unit> ts) -> ts.forEach(t -> link(s, t));
        case Pair.Merged(List<Unit> ss, Unit t) -> ss.forEach(s -> link(s, t));
        case Pair.Missing _, Pair.Extra _ -> {}
      }
    }
  }

  private void link(Unit s, Unit t) {
    toTarget.putIfAbsent(s, t);
    toSource.putIfAbsent(t, s);
  }

  public Document source() {
    return source.document();
  }

  public Document target() {
    return target.document();
  }

  /// The top of the source's outline.
  public List<Unit> sourceUnits() {
    return source.units();
  }

  /// The top of the target's outline.
  public List<Unit> targetUnits() {
    return target.units();
  }

  /// Every unit of both documents in exactly one pair, in the order of the source; extras where
  /// they stand.
  public List<Pair> pairs() {
    return pairs;
  }

  /// How sure each of `pairs()` is, 0 to 1: how far the next best pairing is.
  ///
  /// It takes as long as the alignment itself, so it is found out when somebody asks; no rule does.
  public List<Double> confidences() {
    return Aligner.confidences(source, target);
  }

  public Optional<Unit> targetOf(Unit unit) {
    return Optional.ofNullable(toTarget.get(unit));
  }

  public Optional<Unit> sourceOf(Unit unit) {
    return Optional.ofNullable(toSource.get(unit));
  }
}
