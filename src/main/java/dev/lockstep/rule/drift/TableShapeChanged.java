package dev.lockstep.rule.drift;

import dev.lockstep.align.Pair;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Counted;
import dev.lockstep.text.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table with other rows or columns than its source.
public final class TableShapeChanged implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return Stream.concat(
        comparison.pairs().flatMap(pair -> rows(comparison, pair)),
        comparison.couples().flatMap(pair -> columns(comparison, pair.source(), pair.target())));
  }

  private Stream<Finding> rows(Comparison comparison, Pair pair) {
    return switch (pair) {
      case Pair.Missing(Unit s, _, int place) when s.is(Kind.ROW) ->
          Stream.of(missing(comparison, s, place));
      case Pair.Extra(Unit t) when t.is(Kind.ROW) -> Stream.of(extra(comparison, t));
      default -> Stream.of();
    };
  }

  private Finding missing(Comparison comparison, Unit row, int place) {
    return Draft.at(this, comparison, Span.at(place))
        .in(row)
        .source(row.span())
        .help("translate the row and put it here")
        .identity(quoted(row))
        .says("row " + quoted(row) + " of the table has no translation");
  }

  private Finding extra(Comparison comparison, Unit row) {
    return Draft.at(this, comparison, row.span())
        .inTarget(row)
        .help("remove the row, or add it to the source")
        .identity(quoted(row))
        .says("row " + quoted(row) + " is not in the table of the source");
  }

  private static String quoted(Unit row) {
    return row.block() instanceof Block.Row(List<Block.Cell> cells, Span _)
        ? Draft.quote(
            cells.stream()
                .map(cell -> Inline.text(cell.content()).strip())
                .collect(Collectors.joining(" | ")))
        : Draft.quote(row.content());
  }

  private Stream<Finding> columns(Comparison comparison, Unit source, Unit target) {
    if (!(source.block() instanceof Block.Row s)
        || !(target.block() instanceof Block.Row t)
        || cells(s) == cells(t)) {
      return Stream.of();
    }
    return Stream.of(
        Draft.at(this, comparison, target.span())
            .in(source)
            .source(source.span())
            .help("give the row the cells of the source")
            .identity(quoted(source))
            .says("row has " + Counted.of(cells(t), "cell") + ", its source has " + cells(s)));
  }

  // `||` at the end of a row is an empty cell to one writer and none to another; the reader sees no
  // difference.
  private static int cells(Block.Row row) {
    int count = row.cells().size();
    while (count > 0 && isEmpty(row.cells().get(count - 1))) {
      count--;
    }
    return count;
  }

  private static boolean isEmpty(Block.Cell cell) {
    return cell.content().stream()
        .allMatch(inline -> inline instanceof Inline.Words(String words, _) && words.isBlank());
  }
}
