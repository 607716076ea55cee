package dev.lockstep.rule.drift;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A step of the target that its source does not have.
public final class StepExtra implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison
        .extra(Kind.STEP)
        .filter(unit -> !isMendedSource(comparison, unit))
        .map(unit -> finding(comparison, unit));
  }

  private Finding finding(Comparison comparison, Unit step) {
    return Draft.at(this, comparison, step.marker())
        .inTarget(step)
        .help("remove the step, or add it to the source")
        .identity(Draft.quote(step.content()))
        .says("step " + step.step() + " is not in the source: " + Draft.quote(step.content()));
  }

  // "1.Log in" and an over-indented "1. Check" are plain text in the source; a translation that
  // makes them steps does what the writer meant.
  static boolean isMendedSource(Comparison comparison, Unit step) {
    return comparison.sectionOf(step).flatMap(comparison.alignment()::sourceOf).stream()
        .flatMap(Unit::all)
        .filter(unit -> !unit.is(Kind.SECTION))
        .anyMatch(unit -> NEAR_STEP.matcher(Inline.text(unit.content())).find());
  }

  private static final Pattern NEAR_STEP = Pattern.compile("(?m)^[ \\t]*\\d{1,2}\\.[ \\t]*\\p{L}");
}
