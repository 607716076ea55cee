package dev.lockstep.rule.drift;

import dev.lockstep.align.Pair;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.List;
import java.util.stream.Stream;

/// A step of the source that the target does not have.
public final class StepMissing implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.missing(Kind.STEP).map(gone -> finding(comparison, gone));
  }

  private Finding finding(Comparison comparison, Pair.Missing gone) {
    Unit step = gone.source();
    List<Unit> candidates = gone.candidates();
    boolean certain = candidates.size() == 1;
    String which =
        certain
            ? "step " + step.step()
            : "one of steps " + candidates.getFirst().step() + " to " + candidates.getLast().step();
    String what = certain ? ": " + Draft.quote(step.content()) : "";
    return Draft.at(this, comparison, Span.at(gone.place()))
        .in(step)
        .source(step.span())
        .help("translate the step and put it here")
        .identity(Draft.quote(step.content()))
        .says(which + " has no translation" + what);
  }
}
