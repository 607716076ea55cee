package dev.lockstep.rule.drift;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Items;
import dev.lockstep.rule.Items.Couple;
import dev.lockstep.rule.Rule;
import java.util.Optional;
import java.util.stream.Stream;

/// A picture that stands in another step than in the source.
public final class ImageMoved implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    Items images = comparison.images();
    // A picture that is a unit of its own is moved as a unit, so it was kept.
    return Stream.concat(images.kept().stream(), images.moved().stream())
        .filter(couple -> isInAnotherStep(comparison, couple))
        .map(couple -> finding(comparison, couple));
  }

  // Only where both steps have an answer: a picture of a step that is missing or new is no defect
  // of its own.
  private static boolean isInAnotherStep(Comparison comparison, Couple couple) {
    Optional<Unit> here = stepOf(comparison, couple.target().unit());
    Optional<Unit> there = stepOf(comparison, couple.source().unit());
    Optional<Unit> meant = there.flatMap(comparison.alignment()::targetOf);
    Optional<Unit> shown = here.flatMap(comparison.alignment()::sourceOf);
    return meant.isPresent() && shown.isPresent() && !meant.equals(here) && !shown.equals(there);
  }

  private static Optional<Unit> stepOf(Comparison comparison, Unit unit) {
    Optional<Unit> here = Optional.of(unit);
    while (here.isPresent() && !here.get().is(Kind.STEP)) {
      here = comparison.parentOf(here.get());
    }
    return here;
  }

  private Finding finding(Comparison comparison, Couple couple) {
    return Draft.at(this, comparison, couple.target().inline().span())
        .in(couple.source().unit())
        .source(couple.source().inline().span())
        .help("move the picture to step " + couple.source().unit().step())
        .identity(couple.source().key())
        .says(
            "picture "
                + ImageMissing.name(couple.source())
                + " stands in step "
                + couple.target().unit().step()
                + ", its source shows it in step "
                + couple.source().unit().step());
  }
}
