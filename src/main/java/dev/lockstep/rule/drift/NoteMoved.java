package dev.lockstep.rule.drift;

import dev.lockstep.align.Pair;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A note that stands in another step or section than in the source.
public final class NoteMoved implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    Stream<Map.Entry<Unit, Unit>> moved =
        comparison.moved(Kind.NOTE).map(pair -> Map.entry(pair.source(), pair.target()));
    return Stream.concat(elsewhere(comparison).entrySet().stream(), moved)
        .filter(pair -> !isInPlace(comparison, pair.getKey(), pair.getValue()))
        .map(pair -> finding(comparison, pair.getKey(), pair.getValue()));
  }

  /// For each note that the target does not have in its place, one of the same kind that it has too
  /// much in the same section.
  static Map<Unit, Unit> elsewhere(Comparison comparison) {
    List<Unit> extra = new ArrayList<>(comparison.extra(Kind.NOTE).toList());
    Map<Unit, Unit> found = new LinkedHashMap<>();
    comparison
        .missing(Kind.NOTE)
        .map(Pair.Missing::source)
        .forEach(
            note ->
                extra.stream()
                    .filter(other -> answers(comparison, note, other))
                    .findFirst()
                    .ifPresent(
                        other -> {
                          extra.remove(other);
                          found.put(note, other);
                        }));
    return found;
  }

  private static boolean answers(Comparison comparison, Unit source, Unit target) {
    return kind(source).equals(kind(target))
        && comparison
            .sectionOf(source)
            .flatMap(comparison.alignment()::targetOf)
            .equals(comparison.sectionOf(target));
  }

  // The indent alone differs, or the order inside a step: a reader meets the note at the same
  // moment.
  private static boolean isInPlace(Comparison comparison, Unit source, Unit target) {
    return answers(comparison, source, target)
        && stepBefore(comparison, source)
            .flatMap(comparison.alignment()::targetOf)
            .equals(stepBefore(comparison, target));
  }

  /// The step that holds a note, or the one right above it.
  private static Optional<Unit> stepBefore(Comparison comparison, Unit note) {
    Optional<Unit> holder = comparison.parentOf(note);
    List<Unit> siblings = holder.map(Unit::children).orElse(top(comparison, note));
    while (holder.isPresent() && !holder.get().is(Kind.STEP)) {
      holder = comparison.parentOf(holder.get());
    }
    int at = siblings.indexOf(note);
    return holder.isPresent() || at < 1
        ? holder
        : Optional.of(siblings.get(at - 1)).filter(unit -> unit.is(Kind.STEP));
  }

  private static List<Unit> top(Comparison comparison, Unit unit) {
    List<Unit> source = comparison.alignment().sourceUnits();
    return source.contains(unit) ? source : comparison.alignment().targetUnits();
  }

  private static String kind(Unit note) {
    return note.block() instanceof Block.Note block ? block.kind() : "";
  }

  private Finding finding(Comparison comparison, Unit source, Unit target) {
    String belongs =
        source.step().isStep() ? "belongs to step " + source.step() : "belongs to no step";
    return Draft.at(this, comparison, target.marker())
        .in(source)
        .source(source.span())
        .help("move the note where the source has it")
        .identity(NoteMissing.words(source))
        .says(NoteMissing.name(source) + " " + belongs + " in the source");
  }
}
