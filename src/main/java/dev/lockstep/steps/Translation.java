package dev.lockstep.steps;

import dev.lockstep.align.Aligner;
import dev.lockstep.align.Alignment;
import dev.lockstep.align.Outlined;
import dev.lockstep.align.Pair;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// What answers the blocks of a source in one target.
final class Translation {

  private final Document target;
  // By identity: two blocks that say the same are two.
  private final IdentityHashMap<Object, List<Unit>> answers = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Double> confidence = new IdentityHashMap<>();

  Translation(Outlined source, Document target) {
    this.target = target;
    Alignment alignment = Aligner.align(source, Outlined.of(target));
    Iterator<Double> confidences = alignment.confidences().iterator();
    for (Pair pair : alignment.pairs()) {
      double c = confidences.next();
      switch (pair) {
        case Pair.Matched(Unit s, Unit t) -> answer(s, List.of(t), c);
        case Pair.Moved(Unit s, Unit t) -> answer(s, List.of(t), c);
        case Pair.Split(Unit s, List<Unit> ts) -> answer(s, ts, c);
        // Each of them is answered by the whole: its words are in there somewhere.
        case Pair.Merged(List<Unit> ss, Unit t) -> ss.forEach(s -> answer(s, List.of(t), c));
        case Pair.Missing _, Pair.Extra _ -> {}
      }
    }
  }

  private void answer(Unit source, List<Unit> targets, double certain) {
    answers.put(source.block(), targets);
    confidence.put(source.block(), certain);
  }

  /// The units that answer a block, a step or an entry of the source; none if it is missing.
  List<Unit> of(Object block) {
    return answers.getOrDefault(block, List.of());
  }

  double confidence(Object block) {
    return confidence.getOrDefault(block, 0.0);
  }

  int line(Unit unit) {
    return target.at(unit.marker()).line();
  }

  /// All inlines of what answers a step, also of what stands outside of its answer.
  List<Inline> inlines(Block.Item step) {
    Set<Inline> found = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Inline> ordered = new ArrayList<>();
    List<Object> sources = new ArrayList<>();
    sources.add(step);
    sources.addAll(Own.blocks(step.blocks()));
    for (Object source : sources) {
      for (Unit unit : of(source)) {
        for (Inline inline : Own.inlines(blocks(unit))) {
          if (found.add(inline)) {
            ordered.add(inline);
          }
        }
      }
    }
    return ordered;
  }

  /// The blocks that a unit was made from.
  static List<Block> blocks(Unit unit) {
    return switch (unit.block()) {
      case Block.Item item -> item.blocks();
      case Block.Tab tab -> tab.blocks();
      case Block block -> List.of(block);
      default -> List.of();
    };
  }
}
