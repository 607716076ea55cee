package dev.lockstep.exchange;

import dev.lockstep.align.Alignment;
import dev.lockstep.align.Pair;
import dev.lockstep.blame.SourceChange;
import dev.lockstep.check.Audience;
import dev.lockstep.exchange.WorkUnit.State;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Related;
import dev.lockstep.model.Document;
import dev.lockstep.model.Unit;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// Gathers the units that need work: those that are missing, that the source changed since, or in
/// which the rules found damage.
///
/// A document that has no translation at all is none of them: it is translated as a whole.
public final class Work implements Audience {

  // By path: workers are done in any order, and every run writes the same.
  private final Map<String, WorkFile> files = new ConcurrentSkipListMap<>();

  /// Those with a unit or a finding, in the order of their paths.
  List<WorkFile> files() {
    return List.copyOf(files.values());
  }

  @Override
  public void compared(Translation translation) {
    WorkFile file = new Reading(translation).file();
    if (!file.units().isEmpty() || !file.damage().isEmpty()) {
      files.put(file.path(), file);
    }
  }

  private static final class Reading {

    private final Translation translation;
    private final Alignment alignment;
    private final Document source;
    private final Document target;
    private final IdentityHashMap<Unit, SourceChange> changes = new IdentityHashMap<>();
    private final IdentityHashMap<Unit, List<Finding>> damage = new IdentityHashMap<>();
    private final List<Finding> elsewhere = new ArrayList<>();
    private final Sections sections;

    Reading(Translation translation) {
      this.translation = translation;
      this.alignment = translation.alignment();
      this.source = alignment.source();
      this.target = alignment.target();
      this.sections = Sections.of(alignment.sourceUnits());
      translation.base().ifPresent(since -> since.changes().forEach(this::change));
      translation.damage().forEach(this::place);
    }

    // What stands in a unit that was added is no change of its own, but is to be translated too.
    private void change(SourceChange change) {
      if (change.now().isPresent()) {
        Unit unit = change.now().get();
        if (change.kind() == SourceChange.Kind.ADDED) {
          unit.all().forEach(inside -> changes.putIfAbsent(inside, change));
        }
        changes.put(unit, change);
      }
    }

    // A finding stands at the unit that it is in; one about what is missing, at its source.
    private void place(Finding finding) {
      Optional<Unit> missing =
          finding.related().stream()
              .filter(related -> related.message().equals("source"))
              .map(Related::at)
              .findFirst()
              .flatMap(at -> Sections.innermost(alignment.sourceUnits(), at.span()))
              .filter(unit -> alignment.targetOf(unit).isEmpty());
      Span span = finding.at().span();
      missing
          .or(() -> Sections.innermost(alignment.targetUnits(), span).flatMap(alignment::sourceOf))
          .ifPresentOrElse(
              unit -> damage.computeIfAbsent(unit, _ -> new ArrayList<>()).add(finding),
              () -> elsewhere.add(finding));
    }

    WorkFile file() {
      List<WorkUnit> units = new ArrayList<>();
      for (Pair pair : alignment.pairs()) {
        switch (pair) {
          case Pair.Matched(Unit s, Unit t) -> add(List.of(s), List.of(t), units);
          case Pair.Moved(Unit s, Unit t) -> add(List.of(s), List.of(t), units);
          case Pair.Missing(Unit s, _, _) -> add(List.of(s), List.of(), units);
          case Pair.Split(Unit s, List<Unit> ts) -> add(List.of(s), ts, units);
          case Pair.Merged(List<Unit> ss, Unit t) -> add(ss, List.of(t), units);
          // What has no source is nothing to translate.
          case Pair.Extra _ -> {}
        }
      }
      return new WorkFile(
          translation.topic(),
          target.source().path(),
          target.locale().toLanguageTag(),
          source.source().path(),
          source.locale().toLanguageTag(),
          translation.base().map(Since::commit).orElse(""),
          List.copyOf(units),
          List.copyOf(elsewhere));
    }

    private void add(List<Unit> sources, List<Unit> targets, List<WorkUnit> into) {
      Unit first = sources.getFirst();
      List<Finding> found = new ArrayList<>();
      sources.forEach(unit -> found.addAll(damage.getOrDefault(unit, List.of())));
      Optional<SourceChange> change =
          sources.stream().map(changes::get).filter(c -> c != null).findFirst();
      if (!targets.isEmpty() && change.isEmpty() && found.isEmpty()) {
        return;
      }
      Segment now = Segment.of(sources, source.source());
      Segment translated = Segment.of(targets, target.source());
      if (now.isEmpty()) {
        // A note, a list of tabs: its words are units of their own.
        elsewhere.addAll(found);
        return;
      }
      State state =
          change.isPresent()
              ? (targets.isEmpty() ? State.NEW : State.STALE)
              : (targets.isEmpty() ? State.MISSING : State.DAMAGED);
      into.add(
          new WorkUnit(
              sections.idOf(first),
              first.step().label(),
              first.kind(),
              state,
              now,
              translated,
              change.flatMap(this::previous),
              targets.isEmpty()
                  ? source.source().lineOf(first.span().start())
                  : target.source().lineOf(targets.getFirst().span().start()),
              List.copyOf(found)));
    }

    private Optional<WorkUnit.Previous> previous(SourceChange change) {
      if (change.before().isEmpty() || translation.base().isEmpty()) {
        return Optional.empty();
      }
      Unit before = change.before().get();
      Alignment then = translation.base().get().alignment();
      Segment was = Segment.of(List.of(before), then.source().source());
      return then.targetOf(before)
          .map(unit -> Segment.of(List.of(unit), then.target().source()))
          .filter(segment -> !segment.isEmpty() && !was.isEmpty())
          .map(segment -> new WorkUnit.Previous(was, segment));
    }
  }
}
