package dev.lockstep.rule.drift;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Unit;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// A collapsible that lost its end, or whose title swallowed its text.
public final class CollapsibleChanged implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.couples().flatMap(pair -> check(comparison, pair.source(), pair.target()));
  }

  private Stream<Finding> check(Comparison comparison, Unit source, Unit target) {
    if (!(source.block() instanceof Block.Collapsible s)
        || !(target.block() instanceof Block.Collapsible t)) {
      return Stream.of();
    }
    String message = "";
    if (s.closed() && !t.closed()) {
      message = "collapsible " + Draft.quote(s.title()) + " has no +++ at its end";
    } else if (comparison.explained().swallowed().contains(target)) {
      message = "collapsible title holds the text, its source's title is " + Draft.quote(s.title());
    }
    if (message.isEmpty()) {
      return Stream.of();
    }
    return Stream.of(
        Draft.at(this, comparison, target.marker())
            .in(source)
            .source(source.marker())
            .help("begin a new line after the title, and end with a line +++")
            .identity(Draft.quote(s.title()))
            .says(message));
  }
}
