package dev.lockstep.rule.drift;

import dev.lockstep.align.Pair;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Unit;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// One step of the source that is two in the target.
public final class StepSplit implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison
        .pairs(Pair.Split.class)
        .filter(split -> !StepExtra.isMendedSource(comparison, split.targets().getLast()))
        .map(split -> finding(comparison, split));
  }

  private Finding finding(Comparison comparison, Pair.Split split) {
    Unit second = split.targets().getLast();
    return Draft.at(this, comparison, second.marker())
        .in(split.source())
        .source(split.source().span())
        .help("make the two steps one")
        .identity(Draft.quote(split.source().content()))
        .says(
            "step "
                + split.source().step()
                + " is two steps here, "
                + split.targets().getFirst().step()
                + " and "
                + second.step());
  }
}
