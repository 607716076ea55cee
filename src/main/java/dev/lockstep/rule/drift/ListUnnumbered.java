package dev.lockstep.rule.drift;

import dev.lockstep.align.Pair;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A numbered list of the source that is a list of bullets in the target.
public final class ListUnnumbered implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  // Once for each list: at its first bullet.
  @Override
  public Stream<Finding> check(Comparison comparison) {
    List<Finding> findings = new ArrayList<>();
    boolean before = false;
    for (Pair.Matched pair : comparison.matched(Kind.STEP).toList()) {
      boolean bullet = pair.target().is(Kind.ITEM);
      if (bullet && !(before && pair.source().step().ordinal() > 1)) {
        findings.add(finding(comparison, pair.source(), pair.target()));
      }
      before = bullet;
    }
    return findings.stream();
  }

  private Finding finding(Comparison comparison, Unit step, Unit bullet) {
    return Draft.at(this, comparison, bullet.marker())
        .in(step)
        .source(step.marker())
        .help("write 1. before each step, as the source does")
        .identity(Draft.quote(step.content()))
        .says("step " + step.step() + " is a bullet here: its list has no numbers");
  }
}
