package dev.lockstep.steps;

import dev.lockstep.steps.Step.Origin;
import dev.lockstep.steps.StepIds.Id;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Carries the ids of steps from one text of a document to the next, so that what was ticked stays
/// ticked: reworded, moved, with other pictures, a step is the step it was.
final class Carry {

  private static final int NONE = -1;

  // More pairs than this are no guide but a table in disguise, and get new ids where they changed.
  private static final long LARGEST = 4_000_000;

  // Of the words of a step that was split off or merged, so many come from the other; a part that
  // is too short to be like the whole must come from it nearly all.
  private static final double PART = 0.5;
  private static final double SHORT_PART = 0.8;

  private final LockedGuide before;
  private final List<Trace> old;
  private final List<Trace> now;
  private final Likeness likeness;
  private final int[] oldOf;
  private final int[] newOf;
  private final double[] score;

  private Carry(LockedGuide before, List<Trace> now) {
    this.before = before;
    this.old = before.steps();
    this.now = now;
    this.likeness = new Likeness(Math.max(1, old.size()), Math.max(1, now.size()));
    this.oldOf = new int[now.size()];
    this.newOf = new int[old.size()];
    this.score = new double[now.size()];
    Arrays.fill(oldOf, NONE);
    Arrays.fill(newOf, NONE);
  }

  /// The guide as it is now, with the ids it had.
  ///
  /// @param now the steps in reading order, with the ids that would be minted
  /// @param key of the document, to mint what is new
  static LockedGuide carry(LockedGuide before, List<Trace> now, String path, String key) {
    Carry carry = new Carry(before, now);
    carry.match();
    return carry.locked(path, key);
  }

  private void match() {
    unique(trace -> trace.origin() == Origin.AUTHOR ? trace.rule() : "");
    // A revision is about all there is to do: who alone has it is the same step, wherever it went.
    unique(Trace::rev);
    Set<String> sections = new LinkedHashSet<>();
    now.forEach(trace -> sections.add(trace.section()));
    sections.forEach(this::inOrder);
    bestFirst();
  }

  private void unique(Function<Trace, String> mark) {
    Map<String, Integer> olds = once(old, mark);
    once(now, mark)
        .forEach(
            (value, j) -> {
              int i = olds.getOrDefault(value, NONE);
              if (i != NONE && newOf[i] == NONE && oldOf[j] == NONE) {
                pair(i, j, 1);
              }
            });
  }

  private static Map<String, Integer> once(List<Trace> traces, Function<Trace, String> mark) {
    Map<String, Integer> found = new HashMap<>();
    Set<String> twice = new HashSet<>(Set.of(""));
    for (int i = 0; i < traces.size(); i++) {
      String value = mark.apply(traces.get(i));
      if (found.put(value, i) != null) {
        twice.add(value);
      }
    }
    found.keySet().removeAll(twice);
    return found;
  }

  private void pair(int i, int j, double certain) {
    newOf[i] = j;
    oldOf[j] = i;
    score[j] = certain;
  }

  // Needleman and Wunsch 1970 on the steps of a section that are surely the same.
  private void inOrder(String section) {
    List<Integer> is = open(old, newOf, section);
    List<Integer> js = open(now, oldOf, section);
    if ((long) is.size() * js.size() > LARGEST) {
      return;
    }
    double[][] likely = new double[is.size()][js.size()];
    double[][] best = new double[is.size() + 1][js.size() + 1];
    for (int a = is.size() - 1; a >= 0; a--) {
      for (int b = js.size() - 1; b >= 0; b--) {
        double s = likeness.of(old.get(is.get(a)), now.get(js.get(b)));
        likely[a][b] = s >= Likeness.SAME ? s : 0;
        double taken = likely[a][b] > 0 ? likely[a][b] + best[a + 1][b + 1] : 0;
        best[a][b] = Math.max(taken, Math.max(best[a + 1][b], best[a][b + 1]));
      }
    }
    int a = 0;
    int b = 0;
    while (a < is.size() && b < js.size()) {
      if (likely[a][b] > 0 && best[a][b] == likely[a][b] + best[a + 1][b + 1]) {
        pair(is.get(a), js.get(b), likely[a][b]);
        a++;
        b++;
      } else if (best[a][b] == best[a + 1][b]) {
        a++;
      } else {
        b++;
      }
    }
  }

  private static List<Integer> open(List<Trace> traces, int[] taken, String section) {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < traces.size(); i++) {
      if (taken[i] == NONE && traces.get(i).section().equals(section)) {
        open.add(i);
      }
    }
    return open;
  }

  private record Candidate(int i, int j, double score) {}

  // What moved to another place, and what became something else in its own.
  private void bestFirst() {
    long olds = Arrays.stream(newOf).filter(j -> j == NONE).count();
    long news = Arrays.stream(oldOf).filter(i -> i == NONE).count();
    if (olds * news > LARGEST) {
      return;
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < old.size(); i++) {
      for (int j = 0; j < now.size(); j++) {
        if (newOf[i] == NONE && oldOf[j] == NONE) {
          double s = likeness.of(old.get(i), now.get(j));
          if (s >= Likeness.RELATED) {
            candidates.add(new Candidate(i, j, s));
          }
        }
      }
    }
    // Sorting keeps reading order among equals.
    candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
    for (Candidate c : candidates) {
      if (newOf[c.i()] == NONE && oldOf[c.j()] == NONE) {
        pair(c.i(), c.j(), c.score());
      }
    }
  }

  private LockedGuide locked(String path, String key) {
    Set<String> taken = new HashSet<>();
    Map<String, Tombstone> graves = new HashMap<>();
    before.tombstones().forEach(grave -> graves.put(grave.id(), grave));
    old.forEach(trace -> taken.add(trace.id()));
    old.forEach(trace -> taken.addAll(trace.aliases()));
    taken.addAll(graves.keySet());
    Map<Integer, List<String>> merged = merged(graves);
    // What comes back as it was is what it was.
    Map<String, Tombstone> buried = new HashMap<>();
    graves.values().stream()
        .filter(grave -> grave.into().isEmpty())
        .sorted(Comparator.comparing(Tombstone::id).reversed())
        .forEach(grave -> buried.put(grave.section() + "#" + grave.rev(), grave));
    List<Trace> kept = new ArrayList<>();
    for (int j = 0; j < now.size(); j++) {
      Trace trace = now.get(j);
      kept.add(
          trace.as(
              oldOf[j] == NONE
                  ? fresh(trace, key, taken, graves, buried)
                  : carried(trace, j, merged.getOrDefault(j, List.of()))));
    }
    return new LockedGuide(path, kept, List.copyOf(graves.values())).sorted();
  }

  private Id carried(Trace trace, int j, List<String> merged) {
    Trace was = old.get(oldOf[j]);
    // What is only related must not look unchanged, even if no word of it did.
    boolean turn = score[j] < Likeness.SAME && was.rev().equals(trace.rev());
    List<String> aliases = new ArrayList<>(was.aliases());
    aliases.addAll(merged);
    return new Id(
        was.id(),
        trace.origin() == Origin.AUTHOR ? Origin.AUTHOR : was.origin(),
        trace.rule(),
        was.turns() + (turn ? 1 : 0),
        aliases.stream().distinct().sorted().toList(),
        was.from());
  }

  private Id fresh(
      Trace trace,
      String key,
      Set<String> taken,
      Map<String, Tombstone> graves,
      Map<String, Tombstone> buried) {
    Optional<Tombstone> back =
        Optional.ofNullable(buried.remove(trace.section() + "#" + trace.rev()));
    if (back.isPresent()) {
      graves.remove(back.get().id());
      return new Id(back.get().id(), trace.origin(), trace.rule(), 0, List.of(), Optional.empty());
    }
    String id = taken.add(trace.id()) ? trace.id() : StepIds.free(key, trace.rule(), taken);
    return new Id(id, trace.origin(), trace.rule(), 0, List.of(), from(trace));
  }

  // The step that this one was split off from.
  private Optional<String> from(Trace part) {
    for (int i = 0; i < old.size(); i++) {
      int j = newOf[i];
      if (j != NONE
          && !old.get(i).rev().equals(now.get(j).rev())
          && old.get(i).section().equals(part.section())
          && isPart(part, old.get(i), now.get(j))) {
        return Optional.of(old.get(i).id());
      }
    }
    return Optional.empty();
  }

  // The ids of steps that are gone, by the step that says now what they said.
  private Map<Integer, List<String>> merged(Map<String, Tombstone> graves) {
    Map<Integer, List<String>> merged = new HashMap<>();
    for (int i = 0; i < old.size(); i++) {
      if (newOf[i] != NONE) {
        continue;
      }
      Trace gone = old.get(i);
      Optional<Integer> into = into(gone);
      into.ifPresent(j -> merged.computeIfAbsent(j, _ -> new ArrayList<>()).add(gone.id()));
      into.ifPresent(j -> merged.computeIfAbsent(j, _ -> new ArrayList<>()).addAll(gone.aliases()));
      graves.put(
          gone.id(),
          new Tombstone(
              gone.id(),
              gone.section(),
              gone.rev(),
              gone.text(),
              into.map(j -> old.get(oldOf[j]).id())));
    }
    return merged;
  }

  private Optional<Integer> into(Trace gone) {
    for (int j = 0; j < now.size(); j++) {
      if (oldOf[j] != NONE) {
        Trace was = old.get(oldOf[j]);
        Trace step = now.get(j);
        if (!was.rev().equals(step.rev())
            && step.section().equals(gone.section())
            && isPart(gone, step, was)) {
          return Optional.of(j);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isPart(Trace part, Trace whole, Trace rest) {
    double share = likeness.share(part, whole, rest);
    return share >= SHORT_PART || (share >= PART && likeness.of(part, whole) >= Likeness.RELATED);
  }
}
