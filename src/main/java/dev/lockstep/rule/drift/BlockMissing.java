package dev.lockstep.rule.drift;

import dev.lockstep.align.Pair;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Unit;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.stream.Stream;

/// A table, code block, video, tab group, shade box or collapsible of the source that the target
/// does not have.
public final class BlockMissing implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison
        .pairs(Pair.Missing.class)
        .filter(gone -> !Words.of(gone.source()).isEmpty())
        .filter(gone -> !isIndentedByMistake(gone.source()))
        .map(gone -> finding(comparison, gone));
  }

  // Without a fence it is hardly ever meant as code: a translation that makes it text again is
  // right.
  private static boolean isIndentedByMistake(Unit unit) {
    return unit.block() instanceof Block.CodeBlock code && !code.fenced();
  }

  private Finding finding(Comparison comparison, Pair.Missing gone) {
    Unit unit = gone.source();
    return Draft.at(this, comparison, Span.at(gone.place()))
        .in(unit)
        .source(unit.span())
        .help("put the " + Words.of(unit) + " back")
        .identity(unit.kind() + " " + Draft.quote(unit.content()))
        .says(Words.of(unit) + " of " + Draft.place(comparison, unit) + " is not here");
  }
}
