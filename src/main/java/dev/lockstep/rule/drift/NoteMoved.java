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
    return Stream.concat(
        comparison
            .pairs()
            .filter(Pair.Missing.class::isInstance)
            .map(pair -> ((Pair.Missing) pair).source())
            .filter(unit -> unit.is(Kind.NOTE))
            .flatMap(s -> elsewhere(comparison, s).map(t -> finding(comparison, s, t)).stream()),
        comparison
            .pairs()
            .filter(Pair.Moved.class::isInstance)
            .map(Pair.Moved.class::cast)
            .filter(moved -> moved.source().is(Kind.NOTE))
            .map(moved -> finding(comparison, moved.source(), moved.target())));
  }

  /// The note of the same kind that the target has in the same section and the source has not.
  static Optional<Unit> elsewhere(Comparison comparison, Unit note) {
    Optional<Unit> section = comparison.sectionOf(note).flatMap(comparison.alignment()::targetOf);
    return comparison
        .pairs()
        .filter(Pair.Extra.class::isInstance)
        .map(pair -> ((Pair.Extra) pair).target())
        .filter(unit -> unit.is(Kind.NOTE) && kind(unit).equals(kind(note)))
        .filter(unit -> comparison.sectionOf(unit).equals(section))
        .findFirst();
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
        .says(kind(source) + " " + belongs + " in the source");
  }
}
