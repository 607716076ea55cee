package dev.lockstep.rule.drift;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// An entry of an unordered list that the source does not have.
public final class EntryExtra implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.extra(Kind.ITEM).map(unit -> finding(comparison, unit));
  }

  private Finding finding(Comparison comparison, Unit entry) {
    return Draft.at(this, comparison, entry.marker())
        .inTarget(entry)
        .help("remove the entry, or add it to the source")
        .identity(Draft.quote(entry.content()))
        .says("the list entry " + Draft.quote(entry.content()) + " is not in the source");
  }
}
