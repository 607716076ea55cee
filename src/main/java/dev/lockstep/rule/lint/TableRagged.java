package dev.lockstep.rule.lint;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A row of a table that has more or fewer cells than the header: what is too much is not shown.
public final class TableRagged implements Rule.OfDocument {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    return outlined.blocks().stream()
        .flatMap(
            block ->
                block instanceof Block.Table table && !table.html() && !table.rows().isEmpty()
                    ? check(document, table.rows())
                    : Stream.of());
  }

  private Stream<Finding> check(Document document, List<Block.Row> rows) {
    Block.Row header = rows.getFirst();
    int columns = header.cells().size();
    List<Block.Row> ragged =
        rows.stream().filter(row -> cells(document, row, columns) != columns).toList();
    return ragged.stream().limit(1).map(row -> finding(document, row, header, ragged.size() - 1));
  }

  // Nothing is lost with a cell that is empty.
  private static int cells(Document document, Block.Row row, int columns) {
    int cells = row.cells().size();
    while (cells > columns
        && row.cells().get(cells - 1).content().stream().allMatch(TableRagged::isBlank)) {
      cells--;
    }
    return cells + pipes(document, row).size();
  }

  private static boolean isBlank(Inline inline) {
    return inline instanceof Inline.Words words && words.text().isBlank();
  }

  // GFM 4.10: a row is divided into cells before its code spans are read.
  private static List<Span> pipes(Document document, Block.Row row) {
    String text = document.source().text();
    List<Span> pipes = new ArrayList<>();
    row.cells().stream()
        .flatMap(cell -> Inline.all(cell.content()))
        .filter(Inline.Code.class::isInstance)
        .map(Inline::span)
        .forEach(
            code -> {
              for (int i = code.start() + 1; i < code.end(); i++) {
                if (text.charAt(i) == '|' && text.charAt(i - 1) != '\\') {
                  pipes.add(new Span(i, i + 1));
                }
              }
            });
    return pipes;
  }

  // A table that lacks a column lacks it in every row: it is said once.
  private Finding finding(Document document, Block.Row row, Block.Row header, int more) {
    List<Span> pipes = pipes(document, row);
    int columns = header.cells().size();
    int cells = cells(document, row, columns);
    String effect = cells > columns ? "what is too much is not shown" : "the rest stays empty";
    DocumentDraft draft =
        DocumentDraft.at(this, document, row.span())
            .related("the header", header.span())
            .identity(cells + " of " + columns);
    if (!pipes.isEmpty() && row.cells().size() == columns) {
      draft
          .help("write \\| for the | inside of code: it divides the cell there too")
          .fix(
              new Fix(
                  "write \\| inside of code",
                  Fix.Safety.SAFE,
                  pipes.stream().map(at -> new Edit(document.at(at), "\\|")).toList()));
    } else {
      draft.help(
          cells > columns
              ? "write \\| for a | that is text, or give the header another cell"
              : "write a cell for each column, an empty one too");
    }
    return draft.says(
        "row has "
            + cells
            + (cells == 1 ? " cell" : " cells")
            + ", the header has "
            + columns
            + ": "
            + effect
            + (more == 0
                ? ""
                : " (" + more + (more == 1 ? " more row is" : " more rows are") + " ragged)"));
  }
}
