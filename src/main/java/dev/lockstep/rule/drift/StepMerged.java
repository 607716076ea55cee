package dev.lockstep.rule.drift;

import dev.lockstep.align.Pair;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Unit;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// Two steps of the source that are one in the target.
public final class StepMerged implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.pairs(Pair.Merged.class).map(merged -> finding(comparison, merged));
  }

  private Finding finding(Comparison comparison, Pair.Merged merged) {
    Unit first = merged.sources().getFirst();
    Unit second = merged.sources().getLast();
    return Draft.at(this, comparison, merged.target().marker())
        .in(first)
        .source(first.span())
        .related("source", comparison.source(), second.span())
        .help("make it two steps: an admin ticks them off one by one")
        .identity(Draft.quote(first.content()))
        .says("steps " + first.step() + " and " + second.step() + " are one step here");
  }
}
