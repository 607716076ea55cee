package dev.lockstep.rule;

import dev.lockstep.align.Alignment;
import dev.lockstep.align.Pair;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What became of the things inside units that translation leaves alone: links, pictures, code
/// spans, snippets.
///
/// Things are compared as a multiset inside each pair of units, because grammar changes their
/// order. What is left over cancels out against the same thing elsewhere in the document; only then
/// is it lost, extra or changed.
///
/// @param kept on both sides, working on both
/// @param broken there in the target, but in syntax that does not work
/// @param changed one for another at the same place
/// @param moved on both sides, but in different steps
public record Items(
    List<Couple> kept,
    List<Couple> broken,
    List<Couple> changed,
    List<Couple> moved,
    List<Item> lost,
    List<Item> extra) {

  /// One link, picture, code span or snippet.
  ///
  /// @param key equal for things that answer one another
  /// @param works false for a link that is shown as text
  public record Item(Unit unit, Inline inline, String key, boolean works) {}

  /// A source item and the target item that answers it.
  public record Couple(Item source, Item target) {}

  /// @param sourceItems the items of a source unit's own words
  /// @param targetItems the items of a target unit's own words
  /// @param ignored units whose items are spoken for by a bigger finding
  static Items of(
      Alignment alignment,
      Function<Unit, List<Item>> sourceItems,
      Function<Unit, List<Item>> targetItems,
      Set<Unit> ignored) {
    Comparer comparer = new Comparer(alignment, sourceItems, targetItems);
    return comparer.compare(ignored);
  }

  private static final class Comparer {
    private final Alignment alignment;
    private final Function<Unit, List<Item>> sourceItems;
    private final Function<Unit, List<Item>> targetItems;
    private final Map<String, String> steps = new HashMap<>();
    private final Set<Unit> spokenFor = noUnits();
    private final Items items =
        new Items(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());

    Comparer(
        Alignment alignment,
        Function<Unit, List<Item>> sourceItems,
        Function<Unit, List<Item>> targetItems) {
      this.alignment = alignment;
      this.sourceItems = sourceItems;
      this.targetItems = targetItems;
      for (Pair pair : alignment.pairs()) {
        if (pair instanceof Pair.Matched(Unit s, Unit t) && s.is(Unit.Kind.STEP)) {
          steps.put(t.step().label(), s.step().label());
        }
      }
    }

    Items compare(Set<Unit> ignored) {
      List<Item> gone = new ArrayList<>();
      List<Item> more = new ArrayList<>();
      for (Pair pair : alignment.pairs()) {
        switch (pair) {
          case Pair.Matched(Unit s, Unit t) -> units(List.of(s), List.of(t), gone, more);
          case Pair.Moved(Unit s, Unit t) -> units(List.of(s), List.of(t), gone, more);
          case Pair.Split(Unit s, List<Unit> ts) -> units(List.of(s), ts, gone, more);
          case Pair.Merged(List<Unit> ss, Unit t) -> units(ss, List.of(t), gone, more);
          case Pair.Missing(Unit s, _, _) -> {
            gone.addAll(sourceItems.apply(s));
            reported(s, ignored);
          }
          case Pair.Extra(Unit t) -> {
            more.addAll(targetItems.apply(t));
            reported(t, ignored);
          }
        }
      }
      cancel(gone, more);
      change(gone, more);
      gone.removeIf(i -> spokenFor.contains(i.unit()) || ignored.contains(i.unit()) || !i.works());
      more.removeIf(i -> spokenFor.contains(i.unit()) || ignored.contains(i.unit()) || !i.works());
      items.lost.addAll(gone);
      items.extra.addAll(more);
      return items;
    }

    // A missing step, note or section is one finding, not one more for each link in it.
    private void reported(Unit unit, Set<Unit> ignored) {
      switch (unit.kind()) {
        case STEP, ITEM, NOTE, SECTION, ROW, TABLE, TAB, TABS, SHADEBOX, COLLAPSIBLE ->
            spokenFor.add(unit);
        case PARAGRAPH -> {
          if (Inline.text(unit.content()).length() >= Comparison.SHORTEST_PARAGRAPH) {
            spokenFor.add(unit);
          }
        }
        case IMAGE, CODE, INCLUDE, VIDEO, HTML -> {
          if (ignored.contains(unit)) {
            spokenFor.add(unit);
          }
        }
      }
    }

    private void units(List<Unit> source, List<Unit> target, List<Item> gone, List<Item> more) {
      List<Item> s = new ArrayList<>();
      List<Item> t = new ArrayList<>();
      source.forEach(unit -> s.addAll(sourceItems.apply(unit)));
      target.forEach(unit -> t.addAll(targetItems.apply(unit)));
      if (s.isEmpty() && t.isEmpty()) {
        return;
      }
      // Working links answer first, so that a broken twin is not taken for the one that was meant.
      match(s, t, true, false);
      match(s, t, false, false);
      gone.addAll(s);
      more.addAll(t);
    }

    private void match(List<Item> source, List<Item> target, boolean working, boolean elsewhere) {
      for (Iterator<Item> each = source.iterator(); each.hasNext(); ) {
        Item s = each.next();
        for (Iterator<Item> other = target.iterator(); other.hasNext(); ) {
          Item t = other.next();
          if (s.key().equals(t.key()) && (!working || t.works())) {
            couple(s, t, elsewhere);
            each.remove();
            other.remove();
            break;
          }
        }
      }
    }

    private void couple(Item s, Item t, boolean elsewhere) {
      Couple couple = new Couple(s, t);
      if (s.works() && !t.works()) {
        items.broken.add(couple);
      } else if (elsewhere && !inSameStep(s, t)) {
        items.moved.add(couple);
      } else {
        items.kept.add(couple);
      }
    }

    // Two places are in the same step if the steps answer one another, whatever their numbers.
    private boolean inSameStep(Item s, Item t) {
      String target = t.unit().step().label();
      return s.unit().step().label().equals(steps.getOrDefault(target, target));
    }

    private void cancel(List<Item> gone, List<Item> more) {
      match(gone, more, true, true);
      match(gone, more, false, true);
    }

    // One for another in the same pair of units. A half link whose address is damaged has no equal
    // key,
    // so it answers what is lost beside it.
    private void change(List<Item> gone, List<Item> more) {
      for (Iterator<Item> each = gone.iterator(); each.hasNext(); ) {
        Item s = each.next();
        List<Item> here = more.stream().filter(t -> answers(s.unit(), t.unit())).toList();
        if (here.isEmpty()) {
          continue;
        }
        Item best =
            Collections.max(here, (a, b) -> Integer.compare(likeness(s, a), likeness(s, b)));
        more.remove(best);
        each.remove();
        Couple couple = new Couple(s, best);
        if (!best.works() && s.works()) {
          items.broken.add(couple);
        } else if (s.works()) {
          items.changed.add(couple);
        }
      }
    }

    // Either way round: a split step has several answers, a merged one answers several.
    private boolean answers(Unit source, Unit target) {
      return alignment.targetOf(source).filter(target::equals).isPresent()
          || alignment.sourceOf(target).filter(source::equals).isPresent();
    }

    private static int likeness(Item a, Item b) {
      int prefix = 0;
      int shorter = Math.min(a.key().length(), b.key().length());
      while (prefix < shorter && a.key().charAt(prefix) == b.key().charAt(prefix)) {
        prefix++;
      }
      int suffix = 0;
      while (suffix < shorter - prefix
          && a.key().charAt(a.key().length() - 1 - suffix)
              == b.key().charAt(b.key().length() - 1 - suffix)) {
        suffix++;
      }
      return prefix + suffix;
    }
  }

  /// An empty identity set of units.
  static Set<Unit> noUnits() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
