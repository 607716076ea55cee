package dev.lockstep.align;

import dev.lockstep.align.Keys.Key;
import dev.lockstep.model.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The bags of all units of a source and its target, with the weight of every key.
///
/// A key that stands in many units says little: its weight falls with the logarithm of their share
/// (idf).
final class Bags {

  private final Map<Key, Integer> numbers = new HashMap<>();
  private final IdentityHashMap<Unit, Bag> bags = new IdentityHashMap<>();
  private final double[] weights;

  Bags(List<Unit> source, String sourcePath, List<Unit> target, String targetPath) {
    IdentityHashMap<Unit, Keys> own = new IdentityHashMap<>();
    Map<Key, Integer> units = new HashMap<>();
    Set<Key> inSource = collect(source, sourcePath, own, units);
    Set<Key> inTarget = collect(target, targetPath, own, units);
    List<Double> weight = new ArrayList<>();
    double all = Math.log(2.0 + own.size());
    for (Map.Entry<Key, Integer> entry : units.entrySet()) {
      Key key = entry.getKey();
      if (key.kind().soft && !(inSource.contains(key) && inTarget.contains(key))) {
        continue;
      }
      numbers.put(key, weight.size());
      // Once on each side is as rare as a key can be.
      double share = Math.log(Math.max(1.0, entry.getValue() / 2.0)) / all;
      weight.add(key.kind().weight * (1 - share));
    }
    this.weights = weight.stream().mapToDouble(Double::doubleValue).toArray();
    source.forEach(unit -> fill(unit, own));
    target.forEach(unit -> fill(unit, own));
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

  private static Set<Key> collect(
      List<Unit> units, String path, IdentityHashMap<Unit, Keys> own, Map<Key, Integer> count) {
    Set<Key> seen = new HashSet<>();
    units.stream()
        .flatMap(Unit::all)
        .forEach(
            unit -> {
              Keys keys = Keys.of(unit, path);
              own.put(unit, keys);
              Set<Key> distinct = new HashSet<>(keys.list());
              seen.addAll(distinct);
              distinct.forEach(key -> count.merge(key, 1, Integer::sum));
            });
    return seen;
  }

  private Bag fill(Unit unit, IdentityHashMap<Unit, Keys> own) {
    Map<Integer, Integer> counts = new TreeMap<>();
    Keys keys = own.get(unit);
    int length = 0;
    int bold = 0;
    int parts = unit.children().size();
    if (keys != null) {
      length = keys.length();
      bold = keys.bold();
      for (Key key : keys.list()) {
        Integer number = numbers.get(key);
        if (number != null) {
          counts.merge(number, 1, Integer::sum);
        }
      }
    }
    for (Unit child : unit.children()) {
      Bag bag = fill(child, own);
      for (int i = 0; i < bag.keys().length; i++) {
        counts.merge(bag.keys()[i], bag.counts()[i], Integer::sum);
      }
      length += bag.length();
      bold += bag.bold();
    }
    Bag bag =
        new Bag(
            counts.keySet().stream().mapToInt(Integer::intValue).toArray(),
            counts.values().stream().mapToInt(Integer::intValue).toArray(),
            length,
            bold,
            parts);
    bags.put(unit, bag);
    return bag;
  }
}
