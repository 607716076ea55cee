package dev.lockstep.align;

import dev.lockstep.model.Block;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;

/// The bags of all units of a source and its target, with the weight of every key.
///
/// A key that stands in many units says little: its weight falls with the logarithm of their share
/// (idf).
final class Bags {

  // A soft key that only one of the two documents has.
  private static final int SAYS_NOTHING = -1;

  private final IdentityHashMap<Unit, Bag> bags = new IdentityHashMap<>();
  private final double logOfAll;
  private double[] weights;
  private int count;

  // Numbers are given in the order of the text: sums of weights must not depend on hashes.
  Bags(Outlined source, Outlined target) {
    Keys left = source.keys();
    Keys right = target.keys();
    this.weights = new double[left.all().size() + right.all().size()];
    this.logOfAll = Math.log(2.0 + left.own().size() + right.own().size());
    int[] ofLeft = new int[left.all().size()];
    int[] ofRight = new int[right.all().size()];
    int number = 0;
    for (Key key : left.all()) {
      Integer twin = right.number(key);
      ofLeft[number] =
          add(
              key.kind(),
              twin != null,
              left.units(number) + (twin == null ? 0 : right.units(twin)));
      number++;
    }
    number = 0;
    for (Key key : right.all()) {
      Integer twin = left.number(key);
      ofRight[number] = twin == null ? add(key.kind(), false, right.units(number)) : ofLeft[twin];
      number++;
    }
    this.weights = Arrays.copyOf(weights, count);
    fill(source, ofLeft);
    fill(target, ofRight);
  }

  /// @param units how many units of both documents hold the key
  private int add(Key.Kind kind, boolean onBothSides, int units) {
    if (kind.soft && !onBothSides) {
      return SAYS_NOTHING;
    }
    // Once on each side is as rare as a key can be.
    weights[count] = kind.weight * (1 - Math.log(Math.max(1.0, units / 2.0)) / logOfAll);
    return count++;
  }

  Bag of(Unit unit) {
    Bag bag = bags.get(unit);
    if (bag == null) {
      throw new IllegalArgumentException("not a unit of these documents: " + unit.kind());
    }
    return bag;
  }

  /// How many keys there are.
  int size() {
    return weights.length;
  }

  double weight(int key) {
    return weights[key];
  }

  private void fill(Outlined document, int[] numbers) {
    // Both in reading order: a unit, then everything in it.
    Iterator<Keys.Own> own = document.keys().own().iterator();
    document.units().forEach(unit -> fill(unit, own, numbers));
  }

  private Bag fill(Unit unit, Iterator<Keys.Own> each, int[] numbers) {
    Keys.Own own = each.next();
    int length = own.length();
    int bold = own.bold();
    int sentences = own.sentences();
    int size = own.keys().length;
    List<Bag> parts = new ArrayList<>(unit.children().size());
    for (Unit child : unit.children()) {
      Bag bag = fill(child, each, numbers);
      // A note may have slipped into another step, which is still the step that it was.
      if (unit.is(Kind.STEP)
          && child.block() instanceof Block.Note note
          && !note.kind().equals("QUOTE")) {
        continue;
      }
      parts.add(bag);
      size += bag.keys().length;
      length += bag.length();
      bold += bag.bold();
      sentences += bag.sentences();
    }
    int[] keys = new int[size];
    int end = 0;
    for (int key : own.keys()) {
      if (numbers[key] != SAYS_NOTHING) {
        keys[end++] = numbers[key];
      }
    }
    for (Bag part : parts) {
      System.arraycopy(part.keys(), 0, keys, end, part.keys().length);
      end += part.keys().length;
    }
    keys = Arrays.copyOf(keys, end);
    Arrays.sort(keys);
    double weight = 0;
    for (int key : keys) {
      weight += weights[key];
    }
    Bag bag = new Bag(keys, weight, length, bold, sentences, parts.size());
    bags.put(unit, bag);
    return bag;
  }
}
