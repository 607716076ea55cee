package dev.lockstep.rule.drift;

import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Unit;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.stream.Stream;

/// A heading of another level than its source.
public final class HeadingLevel implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.couples().flatMap(pair -> check(comparison, pair.source(), pair.target()));
  }

  private Stream<Finding> check(Comparison comparison, Unit source, Unit target) {
    if (!(source.block() instanceof Block.Heading s)
        || !(target.block() instanceof Block.Heading t)
        || s.level() == t.level()) {
      return Stream.of();
    }
    Draft draft =
        Draft.at(this, comparison, t.span())
            .in(source)
            .source(s.span())
            .help("write " + "#".repeat(s.level()) + " as the source does")
            .identity(s.id());
    // A heading that is underlined has no hashes to replace.
    if (comparison.target().source().slice(t.span()).startsWith("#")) {
      Span hashes = new Span(t.span().start(), t.span().start() + t.level());
      draft.fix(
          "make it level " + s.level(),
          Fix.Safety.REVIEW,
          new Edit(comparison.target().at(hashes), "#".repeat(s.level())));
    }
    return Stream.of(
        draft.says("heading is level " + t.level() + ", its source is level " + s.level()));
  }
}
