package dev.lockstep.rule.drift;

import dev.lockstep.align.Pair;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Unit;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// A table, code block, video, tab group, shade box or collapsible of the target that its source
/// does not have.
public final class BlockExtra implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison
        .pairs()
        .filter(Pair.Extra.class::isInstance)
        .map(pair -> ((Pair.Extra) pair).target())
        .filter(unit -> !Words.of(unit).isEmpty())
        .map(unit -> finding(comparison, unit));
  }

  private Finding finding(Comparison comparison, Unit unit) {
    return Draft.at(this, comparison, unit.marker())
        .inTarget(unit)
        .help("remove it, or add it to the source")
        .identity(unit.kind() + " " + Draft.quote(unit.content()))
        .says("the source has no " + Words.of(unit) + " here");
  }
}
