package dev.lockstep.rule.drift;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Unit;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.stream.Stream;

/// A table with other rows or columns than its source.
public final class TableShapeChanged implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.couples().flatMap(pair -> check(comparison, pair.source(), pair.target()));
  }

  private Stream<Finding> check(Comparison comparison, Unit source, Unit target) {
    if (!(source.block() instanceof Block.Table s) || !(target.block() instanceof Block.Table t)) {
      return Stream.of();
    }
    if (s.rows().size() == t.rows().size() && columns(s) == columns(t)) {
      return Stream.of();
    }
    return Stream.of(
        Draft.at(this, comparison, new Span(t.span().start(), firstRowEnd(t)))
            .in(source)
            .source(new Span(s.span().start(), firstRowEnd(s)))
            .help("give the table the rows and columns of the source")
            .identity(s.rows().size() + "x" + columns(s))
            .says("table has " + size(t) + ", its source has " + size(s)));
  }

  private static int firstRowEnd(Block.Table table) {
    return table.rows().isEmpty() ? table.span().end() : table.rows().getFirst().span().end();
  }

  private static int columns(Block.Table table) {
    return table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  private static String size(Block.Table table) {
    return table.rows().size() + " rows and " + columns(table) + " columns";
  }
}
