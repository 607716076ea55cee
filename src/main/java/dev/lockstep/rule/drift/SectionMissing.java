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

/// A section of the source that the target does not have.
public final class SectionMissing implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.missing(Kind.SECTION).map(gone -> finding(comparison, gone));
  }

  private Finding finding(Comparison comparison, Pair.Missing gone) {
    Unit section = gone.source();
    long steps = section.all().filter(unit -> unit.is(Kind.STEP)).count();
    String with = steps == 0 ? "" : steps == 1 ? " with its step" : " with its " + steps + " steps";
    return Draft.at(this, comparison, Span.at(gone.place()))
        .in(section)
        .source(section.marker())
        .help("translate the section and put it here")
        .identity(Draft.quote(section.content()))
        .says("section " + Draft.quote(section.content()) + with + " has no translation");
  }
}
