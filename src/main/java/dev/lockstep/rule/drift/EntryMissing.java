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
import java.util.stream.Stream;

/// An entry of an unordered list that the target does not have.
public final class EntryMissing implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.missing(Kind.ITEM).map(gone -> finding(comparison, gone));
  }

  private Finding finding(Comparison comparison, Pair.Missing gone) {
    Unit entry = gone.source();
    return Draft.at(this, comparison, Span.at(gone.place()))
        .in(entry)
        .source(entry.span())
        .help("translate the entry and put it here")
        .identity(Draft.quote(entry.content()))
        .says("the list entry " + Draft.quote(entry.content()) + " has no translation");
  }
}
