package dev.lockstep.steps;

import dev.lockstep.model.Block;
import dev.lockstep.model.Inline;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What belongs to a step itself and not to the steps inside it.
final class Own {

  private Own() {}

  /// All inlines of some blocks, those of nested steps left out.
  static List<Inline> inlines(List<Block> blocks) {
    return pieces(blocks).stream().flatMap(List::stream).toList();
  }

  /// What a reader sees of some blocks, on one line.
  static String text(List<Block> blocks) {
    return pieces(blocks).stream()
        .map(Own::label)
        .filter(label -> !label.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /// Paragraphs, titles, cells: each is what is read without a break.
  static List<List<Inline>> pieces(List<Block> blocks) {
    List<List<Inline>> found = new ArrayList<>();
    blocks.forEach(block -> pieces(block, found));
    return found;
  }

  private static void pieces(Block block, List<List<Inline>> into) {
    switch (block) {
      case Block.Paragraph paragraph -> into.add(paragraph.content());
      case Block.Heading heading -> into.add(heading.content());
      case Block.Html html -> into.add(html.content());
      case Block.Table table ->
          table.rows().forEach(row -> row.cells().forEach(cell -> into.add(cell.content())));
      case Block.Collapsible fold -> {
        into.add(fold.title());
        into.addAll(pieces(fold.blocks()));
      }
      case Block.Shadebox box -> {
        into.add(box.label());
        into.addAll(pieces(box.blocks()));
      }
      case Block.Tabs tabs -> {
        for (Block.Tab tab : tabs.tabs()) {
          into.add(tab.label());
          into.addAll(pieces(tab.blocks()));
        }
      }
      case Block.Bullets _, Block.Note _ -> into.addAll(pieces(block.children()));
      case Block.Procedure _,
          Block.CodeBlock _,
          Block.Include _,
          Block.Video _,
          Block.Comment _,
          Block.Opaque _ -> {}
    }
  }

  /// The blocks that stand in some others, those of nested steps left out.
  static List<Block> blocks(List<Block> blocks) {
    List<Block> found = new ArrayList<>();
    for (Block block : blocks) {
      if (!(block instanceof Block.Procedure)) {
        found.add(block);
        found.addAll(blocks(block.children()));
      }
    }
    return found;
  }

  static boolean hasSteps(List<Block> blocks) {
    return Block.all(blocks).anyMatch(Block.Procedure.class::isInstance);
  }

  static String label(List<Inline> inlines) {
    return Inline.text(inlines).strip().replaceAll("\\s+", " ");
  }

  /// Text of which case, width, punctuation and white space are gone.
  static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
        .strip();
  }
}
