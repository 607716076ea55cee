package dev.lockstep.blame;

import dev.lockstep.align.Aligner;
import dev.lockstep.align.Outlined;
import dev.lockstep.align.Pair;
import dev.lockstep.blame.SourceChange.Kind;
import dev.lockstep.model.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What changed in a source document between two versions, unit by unit.
public final class SourceChanges {

  private SourceChanges() {}

  /// Changes in the order of today's document; empty if only white space or front matter changed.
  public static List<SourceChange> between(Outlined before, Outlined now) {
    List<SourceChange> changes = new ArrayList<>();
    // What stands in a unit that was added or removed is no change of its own.
    Set<Unit> inside = new HashSet<>();
    for (Pair pair : Aligner.align(before, now).pairs()) {
      switch (pair) {
        case Pair.Matched(Unit s, Unit t) -> compare(s, t, changes);
        case Pair.Moved(Unit s, Unit t) -> changes.add(change(Kind.MOVED, s, t));
        case Pair.Missing(Unit s, _, _) -> {
          if (!inside.contains(s)) {
            changes.add(new SourceChange(Kind.REMOVED, Optional.of(s), Optional.empty(), true));
          }
          s.children().stream().flatMap(Unit::all).forEach(inside::add);
        }
        case Pair.Extra(Unit t) -> {
          if (!inside.contains(t)) {
            changes.add(new SourceChange(Kind.ADDED, Optional.empty(), Optional.of(t), true));
          }
          t.children().stream().flatMap(Unit::all).forEach(inside::add);
        }
        case Pair.Split(Unit s, List<Unit> ts) ->
            changes.add(change(Kind.CHANGED, s, ts.getFirst()));
        case Pair.Merged(List<Unit> ss, Unit t) ->
            changes.add(change(Kind.CHANGED, ss.getFirst(), t));
      }
    }
    return List.copyOf(changes);
  }

  private static SourceChange change(Kind kind, Unit before, Unit now) {
    return new SourceChange(kind, Optional.of(before), Optional.of(now), true);
  }

  private static void compare(Unit before, Unit now, List<SourceChange> changes) {
    Material old = Material.of(before);
    Material current = Material.of(now);
    if (before.kind() != now.kind() || !old.equals(current)) {
      boolean wording = !old.words().equals(current.words());
      changes.add(new SourceChange(Kind.CHANGED, Optional.of(before), Optional.of(now), wording));
    }
  }
}
