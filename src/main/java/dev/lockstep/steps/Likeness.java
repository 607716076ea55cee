package dev.lockstep.steps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How certain it is that two traces are of one step, from 0 to 1.
final class Likeness {

  /// From here on it is the same step.
  static final double SAME = 0.62;

  /// From here on it is the same step with other work to do.
  static final double RELATED = 0.45;

  private static final double TEXT = 0.45;
  private static final double PICTURE = 0.20;
  private static final double LINKS = 0.15;
  private static final double SECTION = 0.10;
  private static final double POSITION = 0.10;

  // In a short guide section and position alone make a third; "Click Next" is no "Drag it there".
  private static final double LEAST_CONTENT = 0.40;

  private final int before;
  private final int now;
  // A trace is compared with many others.
  private final IdentityHashMap<Trace, Bag> words = new IdentityHashMap<>();
  private final IdentityHashMap<Trace, Bag> trigrams = new IdentityHashMap<>();

  /// @param before how many steps there were, `now` how many there are
  Likeness(int before, int now) {
    this.before = before;
    this.now = now;
  }

  double of(Trace old, Trace step) {
    double content = TEXT * text(old, step);
    double weight = TEXT;
    // What neither has says nothing.
    if (!old.pictures().isEmpty() || !step.pictures().isEmpty()) {
      content += PICTURE * picture(old, step);
      weight += PICTURE;
    }
    if (!old.links().isEmpty() || !step.links().isEmpty()) {
      content += LINKS * jaccard(old.links(), step.links());
      weight += LINKS;
    }
    if (content / weight < LEAST_CONTENT) {
      return 0;
    }
    double section = old.section().equals(step.section()) ? SECTION : 0;
    double apart = Math.abs((double) old.ord() / before - (double) step.ord() / now);
    double position = POSITION * Math.max(0, 1 - apart);
    return (content + section + position) / (weight + SECTION + POSITION);
  }

  private double text(Trace one, Trace other) {
    return one.text().equals(other.text()) && one.labels().equals(other.labels())
        ? 1
        : Math.max(words(one).dice(words(other)), trigrams(one).dice(trigrams(other)));
  }

  /// The share of a step's words that an older one has and a third one lacks.
  double share(Trace part, Trace whole, Trace without) {
    Bag gained = words(whole).minus(words(without));
    return words(part).within(gained);
  }

  private Bag words(Trace trace) {
    return words.computeIfAbsent(
        trace,
        t -> {
          List<String> all = new ArrayList<>(List.of(Own.normal(t.text()).split(" ", -1)));
          // What the screen says tells one step from another better than "click" does.
          t.labels().forEach(label -> all.addAll(List.of(Own.normal(label).split(" ", -1))));
          return Bag.of(all);
        });
  }

  private Bag trigrams(Trace trace) {
    return trigrams.computeIfAbsent(
        trace,
        t -> {
          String text = "  " + Own.normal(t.text()) + " ";
          List<String> all = new ArrayList<>();
          for (int i = 0; i + 3 <= text.length(); i++) {
            all.add(text.substring(i, i + 3));
          }
          return Bag.of(all);
        });
  }

  private static double picture(Trace old, Trace step) {
    double best = 0;
    for (Trace.Picture one : old.pictures()) {
      for (Trace.Picture other : step.pictures()) {
        boolean bytes = !one.sha256().isEmpty() && one.sha256().equals(other.sha256());
        // A numbered name moves on when a picture is inserted before it.
        best = Math.max(best, bytes ? 1 : one.name().equals(other.name()) ? 0.6 : 0);
      }
    }
    return best;
  }

  private static double jaccard(Collection<String> one, Collection<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(new HashSet<>(other));
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    return (double) both.size() / all.size();
  }

  /// Things that are counted.
  private record Bag(Map<String, Integer> counts, int size) {

    static Bag of(List<String> things) {
      Map<String, Integer> counts = new HashMap<>();
      things.forEach(thing -> counts.merge(thing, 1, Integer::sum));
      return new Bag(counts, things.size());
    }

    double dice(Bag other) {
      return size + other.size == 0 ? 1 : 2.0 * common(other) / (size + other.size);
    }

    double within(Bag other) {
      return size == 0 ? 0 : (double) common(other) / size;
    }

    Bag minus(Bag other) {
      Map<String, Integer> rest = new HashMap<>();
      counts.forEach(
          (thing, n) -> {
            int left = n - other.counts.getOrDefault(thing, 0);
            if (left > 0) {
              rest.put(thing, left);
            }
          });
      return new Bag(rest, rest.values().stream().mapToInt(Integer::intValue).sum());
    }

    private int common(Bag other) {
      int common = 0;
      for (Map.Entry<String, Integer> entry : counts.entrySet()) {
        common += Math.min(entry.getValue(), other.counts.getOrDefault(entry.getKey(), 0));
      }
      return common;
    }
  }
}
