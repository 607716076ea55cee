package dev.lockstep.steps;

import dev.lockstep.model.Block;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.List;

/// A step with what it says: its own sentences, and all that stands in it.
///
/// @param callouts where its callouts stand
record Told(Step step, List<Said> words, List<Said> all, List<Span> callouts) {

  // Nobody tells a reader what to do in so many characters; and patterns take their time.
  private static final int LONGEST = 4000;

  static Told of(Step step, Block.Item item, SourceText source) {
    List<Block> paragraphs =
        item.blocks().stream().filter(Block.Paragraph.class::isInstance).toList();
    List<Span> callouts =
        item.blocks().stream()
            .filter(b -> b instanceof Block.Note note && !Own.hasSteps(note.blocks()))
            .map(Block::span)
            .toList();
    return new Told(step, said(paragraphs, source), said(item.blocks(), source), callouts);
  }

  private static List<Said> said(List<Block> blocks, SourceText source) {
    return Own.pieces(blocks).stream()
        .map(piece -> Said.of(piece, source))
        .filter(said -> said.text().length() <= LONGEST)
        .toList();
  }
}
