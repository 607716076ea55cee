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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A note of the target that its source does not have.
public final class NoteExtra implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    Set<Unit> moved =
        comparison
            .pairs()
            .filter(Pair.Missing.class::isInstance)
            .map(pair -> ((Pair.Missing) pair).source())
            .filter(unit -> unit.is(Kind.NOTE))
            .flatMap(note -> NoteMoved.elsewhere(comparison, note).stream())
            .collect(Collectors.toSet());
    return comparison
        .pairs()
        .filter(Pair.Extra.class::isInstance)
        .map(pair -> ((Pair.Extra) pair).target())
        .filter(unit -> unit.is(Kind.NOTE) && !moved.contains(unit))
        .map(unit -> finding(comparison, unit));
  }

  private Finding finding(Comparison comparison, Unit note) {
    String kind = note.block() instanceof Block.Note block ? block.kind() : "NOTE";
    return Draft.at(this, comparison, note.marker())
        .inTarget(note)
        .help("remove the note, or add it to the source")
        .identity(NoteMissing.words(note))
        .says(kind + " is not in the source");
  }
}
