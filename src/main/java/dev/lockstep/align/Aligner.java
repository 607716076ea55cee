package dev.lockstep.align;

import dev.lockstep.model.Document;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/// Aligns a target with its source: sections first, then what stands in them, level by level, then
/// what moved.
public final class Aligner {

  // Keys worth this much must be shared before a unit is called moved rather than missing and
  // extra.
  private static final double MOVED_SHARED = 1.5;
  private static final double MOVED_EVIDENCE = 0.5;

  // A step that moved within its list needs less: it has few places to come from.
  private static final double MOVED_NEAR_SHARED = 0.5;
  private static final double MOVED_NEAR_EVIDENCE = 0.4;
  private static final double MOVED_NEAR_SCORE = 0.9;

  // Below this margin another step may be the missing one, and the report says so.
  private static final double UNSURE = 0.35;

  private final Similarity similarity;
  private final boolean sure;
  private final List<Found> pairs = new ArrayList<>();
  private final List<Gap<Pair.Missing>> missing = new ArrayList<>();
  private final List<Gap<Pair.Extra>> extra = new ArrayList<>();
  private int lists;

  private Aligner(Similarity similarity, boolean sure) {
    this.similarity = similarity;
    this.sure = sure;
  }

  public static Alignment align(Document source, Document target) {
    return align(Outlined.of(source), Outlined.of(target));
  }

  /// Aligns documents whose units and keys are known already.
  public static Alignment align(Outlined source, Outlined target) {
    return new Alignment(
        source, target, run(source, target, false).stream().map(Found::pair).toList());
  }

  /// How sure each pair of the alignment of two documents is, in the order of its pairs.
  static List<Double> confidences(Outlined source, Outlined target) {
    return run(source, target, true).stream().map(Found::confidence).toList();
  }

  /// A pair, and how sure it is if that was asked for.
  private record Found(Pair pair, double confidence) {}

  private static List<Found> run(Outlined source, Outlined target, boolean sure) {
    Bags bags = new Bags(source, target);
    double ratio = length(source.units(), bags) / length(target.units(), bags);
    Aligner aligner = new Aligner(new Similarity(bags, ratio), sure);
    aligner.siblings(source.units(), target.units(), target.document().source().length());
    aligner.moves();
    return aligner.pairs;
  }

  private static double length(List<Unit> units, Bags bags) {
    return 1.0 + units.stream().mapToInt(u -> bags.of(u).length()).sum();
  }

  private void siblings(List<Unit> source, List<Unit> target, int end) {
    if (source.isEmpty() && target.isEmpty()) {
      return;
    }
    Sequence.Result result = Sequence.align(source, target, similarity, sure);
    int list = lists++;
    for (int k = 0; k < result.steps().size(); k++) {
      Sequence.Step step = result.steps().get(k);
      double confidence = sure ? confidence(result.margins()[k]) : 0;
      List<Unit> s = step.source();
      List<Unit> t = step.target();
      switch (step.operation()) {
        case LEAVE_OUT -> {
          List<Unit> candidates = candidates(source, s.getFirst(), result);
          int place = nextPlace(result.steps(), k, end);
          Pair.Missing gone = new Pair.Missing(s.getFirst(), candidates, place);
          add(gone, confidence);
          missing.add(new Gap<>(gone, list));
        }
        case ADD -> {
          Pair.Extra more = new Pair.Extra(t.getFirst());
          add(more, confidence);
          extra.add(new Gap<>(more, list));
        }
        case MERGE -> {
          add(new Pair.Merged(List.copyOf(s), t.getFirst()), confidence);
          siblings(children(s), t.getFirst().children(), t.getFirst().span().end());
        }
        case SPLIT -> {
          add(new Pair.Split(s.getFirst(), List.copyOf(t)), confidence);
          siblings(s.getFirst().children(), children(t), t.getLast().span().end());
        }
        case MATCH -> {
          add(new Pair.Matched(s.getFirst(), t.getFirst()), confidence);
          inside(s.getFirst(), t.getFirst());
        }
        case CROSS -> {
          // Either may be called the one that moved; one finding is enough.
          add(new Pair.Matched(s.getFirst(), t.getLast()), confidence);
          inside(s.getFirst(), t.getLast());
          add(new Pair.Moved(s.getLast(), t.getFirst()), confidence);
          inside(s.getLast(), t.getFirst());
        }
      }
    }
  }

  private void add(Pair pair, double confidence) {
    pairs.add(new Found(pair, confidence));
  }

  private void inside(Unit source, Unit target) {
    siblings(source.children(), target.children(), target.span().end());
  }

  private static List<Unit> children(List<Unit> units) {
    return units.stream().flatMap(u -> u.children().stream()).toList();
  }

  // A margin of 1 is a key of middling weight or a length that is off by a factor of three.
  private static double confidence(double margin) {
    return Math.round(100 * (1 - Math.exp(-1.5 * Math.max(0, margin)) / 2)) / 100.0;
  }

  private static int nextPlace(List<Sequence.Step> steps, int from, int end) {
    for (int k = from + 1; k < steps.size(); k++) {
      if (!steps.get(k).target().isEmpty()) {
        return steps.get(k).target().getFirst().span().start();
      }
    }
    for (int k = from - 1; k >= 0; k--) {
      if (!steps.get(k).target().isEmpty()) {
        return steps.get(k).target().getLast().span().end();
      }
    }
    return end;
  }

  @SuppressWarnings("ReferenceEquality") // two steps may say the same
  private static List<Unit> candidates(List<Unit> siblings, Unit gone, Sequence.Result result) {
    int at = 0;
    while (siblings.get(at) != gone) {
      at++;
    }
    int from = at;
    int to = at;
    while (from > 0 && mayBe(siblings, from - 1, gone, result)) {
      from--;
    }
    while (to + 1 < siblings.size() && mayBe(siblings, to + 1, gone, result)) {
      to++;
    }
    return List.copyOf(siblings.subList(from, to + 1));
  }

  private static boolean mayBe(List<Unit> siblings, int at, Unit gone, Sequence.Result result) {
    return siblings.get(at).kind() == gone.kind()
        && result.best() - result.gapScores()[at] < UNSURE;
  }

  /// A unit without an answer, and the number of the list of siblings it was aligned in.
  private record Gap<P extends Pair>(P pair, int list) {}

  private record Move(Pair.Missing from, Pair.Extra to, double score) {}

  private void moves() {
    List<Move> moves = new ArrayList<>();
    for (Gap<Pair.Missing> gone : missing) {
      for (Gap<Pair.Extra> more : extra) {
        Unit s = gone.pair().source();
        Unit t = more.pair().target();
        if (s.kind() == t.kind()) {
          boolean near = s.is(Kind.STEP) && gone.list() == more.list();
          double score = similarity.of(s, t);
          if (isMoved(s, t) || (near && isMovedNear(s, t, score))) {
            moves.add(new Move(gone.pair(), more.pair(), score));
          }
        }
      }
    }
    moves.sort(Comparator.comparingDouble(Move::score).reversed());
    IdentityHashMap<Pair, Found> done = new IdentityHashMap<>();
    for (Move move : moves) {
      if (!done.containsKey(move.from()) && !done.containsKey(move.to())) {
        Pair.Moved pair = new Pair.Moved(move.from().source(), move.to().target());
        Found moved = new Found(pair, confidence(move.score()));
        done.put(move.from(), moved);
        done.put(move.to(), moved);
      }
    }
    replace(done);
  }

  private boolean isMoved(Unit s, Unit t) {
    return similarity.evidence(s, t) > MOVED_EVIDENCE && similarity.shared(s, t) >= MOVED_SHARED;
  }

  private boolean isMovedNear(Unit s, Unit t, double score) {
    return score > MOVED_NEAR_SCORE
        && similarity.evidence(s, t) > MOVED_NEAR_EVIDENCE
        && similarity.shared(s, t) >= MOVED_NEAR_SHARED;
  }

  private void replace(IdentityHashMap<Pair, Found> done) {
    List<Found> old = List.copyOf(pairs);
    pairs.clear();
    for (Found found : old) {
      Found now = done.get(found.pair());
      if (now == null) {
        pairs.add(found);
        inner(found);
      } else if (found.pair() instanceof Pair.Missing) {
        pairs.add(now);
        if (now.pair() instanceof Pair.Moved(Unit s, Unit t)) {
          inside(s, t);
        }
      }
    }
  }

  // What stands in a unit that is missing or extra is so too; the rules speak of the unit alone.
  private void inner(Found found) {
    switch (found.pair()) {
      case Pair.Missing(Unit s, _, int place) ->
          s.children().stream()
              .flatMap(Unit::all)
              .forEach(u -> add(new Pair.Missing(u, List.of(u), place), found.confidence()));
      case Pair.Extra(Unit t) ->
          t.children().stream()
              .flatMap(Unit::all)
              .forEach(u -> add(new Pair.Extra(u), found.confidence()));
      case Pair.Matched _, Pair.Moved _, Pair.Split _, Pair.Merged _ -> {}
    }
  }
}
