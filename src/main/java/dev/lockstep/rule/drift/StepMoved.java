package dev.lockstep.rule.drift;

import dev.lockstep.align.Pair;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// A step that stands in another place than in the source.
public final class StepMoved implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.moved(Kind.STEP).map(moved -> finding(comparison, moved));
  }

  private Finding finding(Comparison comparison, Pair.Moved moved) {
    return Draft.at(this, comparison, moved.target().marker())
        .in(moved.source())
        .source(moved.source().span())
        .help("put the steps in the order of the source")
        .identity(Draft.quote(moved.source().content()))
        .says(
            "step "
                + moved.source().step()
                + " stands here as step "
                + moved.target().step()
                + ": "
                + Draft.quote(moved.source().content()));
  }
}
