package dev.lockstep.align;

import dev.lockstep.align.Keys.Key;
import dev.lockstep.model.Block;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The bags of all units of a source and its target, with the weight of every key.
///
/// A key that stands in many units says little: its weight falls with the logarithm of their share
/// (idf).
final class Bags {

  private final IdentityHashMap<Unit, Bag> bags = new IdentityHashMap<>();
  private final double[] weights;

  /// How often a key occurs; `number` is given to those that count.
  private static final class Tally {
    private final Keys.Kind kind;
    private boolean inSource;
    private boolean inTarget;
    private int units;
    private int lastUnit = -1;
    private int number = -1;

    Tally(Keys.Kind kind) {
      this.kind = kind;
    }

    void count(int unit, boolean isSource) {
      inSource |= isSource;
      inTarget |= !isSource;
      units += unit == lastUnit ? 0 : 1;
      lastUnit = unit;
    }

    boolean says() {
      return !kind.soft || (inSource && inTarget);
    }

    double weight(double logOfAll) {
      // Once on each side is as rare as a key can be.
      return kind.weight * (1 - Math.log(Math.max(1.0, units / 2.0)) / logOfAll);
    }
  }

  /// What a unit holds itself, without its children.
  private record Own(Keys keys, List<Tally> tallies) {}

  Bags(Outlined source, Outlined target) {
    // In the order of the text: sums of weights must not depend on hashes.
    LinkedHashMap<Key, Tally> tallies = new LinkedHashMap<>();
    IdentityHashMap<Unit, Own> own = new IdentityHashMap<>();
    collect(source, true, own, tallies);
    collect(target, false, own, tallies);
    this.weights = new double[tallies.size()];
    double all = Math.log(2.0 + own.size());
    int number = 0;
    for (Tally tally : tallies.values()) {
      if (tally.says()) {
        weights[number] = tally.weight(all);
        tally.number = number++;
      }
    }
    source.units().forEach(unit -> fill(unit, own));
    target.units().forEach(unit -> fill(unit, own));
  }

  Bag of(Unit unit) {
    Bag bag = bags.get(unit);
    if (bag == null) {
      throw new IllegalArgumentException("not a unit of these documents: " + unit.kind());
    }
    return bag;
  }

  double weight(int key) {
    return weights[key];
  }

  private static void collect(
      Outlined document,
      boolean isSource,
      IdentityHashMap<Unit, Own> own,
      Map<Key, Tally> tallies) {
    document.all().stream()
        .forEach(
            unit -> {
              Keys keys = document.keys(unit);
              List<Tally> found = new ArrayList<>(keys.list().size());
              for (Key key : keys.list()) {
                Tally tally = tallies.computeIfAbsent(key, k -> new Tally(k.kind()));
                tally.count(own.size(), isSource);
                found.add(tally);
              }
              own.put(unit, new Own(keys, found));
            });
  }

  private Bag fill(Unit unit, IdentityHashMap<Unit, Own> own) {
    Own mine = Objects.requireNonNull(own.get(unit));
    int[] numbers = mine.tallies().stream().mapToInt(t -> t.number).filter(n -> n >= 0).toArray();
    int length = mine.keys().length();
    int bold = mine.keys().bold();
    int sentences = mine.keys().sentences();
    int parts = 0;
    for (Unit child : unit.children()) {
      Bag bag = fill(child, own);
      // A note may have slipped into another step, which is still the step that it was.
      if (unit.is(Kind.STEP)
          && child.block() instanceof Block.Note note
          && !note.kind().equals("QUOTE")) {
        continue;
      }
      parts++;
      int end = numbers.length;
      numbers = Arrays.copyOf(numbers, end + bag.keys().length);
      System.arraycopy(bag.keys(), 0, numbers, end, bag.keys().length);
      length += bag.length();
      bold += bag.bold();
      sentences += bag.sentences();
    }
    Arrays.sort(numbers);
    double weight = 0;
    for (int number : numbers) {
      weight += weights[number];
    }
    Bag bag = new Bag(numbers, weight, length, bold, sentences, parts);
    bags.put(unit, bag);
    return bag;
  }
}
