package dev.lockstep.rule.drift;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// A note of another kind than its source.
public final class NoteKindChanged implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.couples().flatMap(pair -> check(comparison, pair.source(), pair.target()));
  }

  private Stream<Finding> check(Comparison comparison, Unit source, Unit target) {
    if (!(source.block() instanceof Block.Note s)
        || !(target.block() instanceof Block.Note t)
        || s.kind().equals(t.kind())) {
      return Stream.of();
    }
    return Stream.of(
        Draft.at(this, comparison, t.kindSpan())
            .in(source)
            .source(s.kindSpan())
            .help("write [!" + s.kind() + "] as the source does")
            .identity(
                Draft.quote(Inline.text(source.all().flatMap(u -> u.content().stream()).toList())))
            .says("note is " + t.kind() + ", its source is " + s.kind()));
  }
}
