package dev.lockstep.rule.drift;

import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Unit;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Location;
import dev.lockstep.text.Span;
import java.util.stream.Stream;

/// A list that the source does not have: an ordinal at the start of a line that Markdown takes for
/// a list marker.
public final class ListPhantom implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.explained().phantoms().stream().map(step -> finding(comparison, step));
  }

  private Finding finding(Comparison comparison, Unit step) {
    String marker = comparison.target().source().slice(step.marker());
    Location dot = comparison.target().at(Span.at(step.marker().end() - 1));
    return Draft.at(this, comparison, step.marker())
        .inTarget(step)
        .help("write " + marker.substring(0, marker.length() - 1) + "\\. so that it stays text")
        .fix("escape the full stop", Fix.Safety.SAFE, new Edit(dot, "\\"))
        .identity(marker + Draft.quote(step.content()))
        .says(marker + " is read as a list here, the source has none");
  }
}
