package dev.lockstep.rule.drift;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// A section of the target that its source does not have.
public final class SectionExtra implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.extra(Kind.SECTION).map(unit -> finding(comparison, unit));
  }

  private Finding finding(Comparison comparison, Unit section) {
    return Draft.at(this, comparison, section.marker())
        .help("remove the section, or add it to the source")
        .identity(Draft.quote(section.content()))
        .says("section " + Draft.quote(section.content()) + " is not in the source");
  }
}
