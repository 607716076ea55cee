package dev.lockstep.steps;

import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A heading of the source and the blocks below it, up to the next.
///
/// @param id the id that links use; made unique where the writer was not
record Chapter(String id, Optional<Block.Heading> heading, List<Block> blocks) {

  static List<Chapter> of(Document document) {
    List<Chapter> chapters = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    Optional<Block.Heading> heading = Optional.empty();
    List<Block> blocks = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Block.Heading next) {
        add(heading, blocks, taken, chapters);
        heading = Optional.of(next);
        blocks = new ArrayList<>();
      } else {
        blocks.add(block);
      }
    }
    add(heading, blocks, taken, chapters);
    return chapters;
  }

  private static void add(
      Optional<Block.Heading> heading,
      List<Block> blocks,
      Set<String> taken,
      List<Chapter> chapters) {
    boolean seen =
        blocks.stream().anyMatch(b -> !(b instanceof Block.Comment || b instanceof Block.Opaque));
    if (heading.isEmpty() && !seen) {
      return;
    }
    String wanted = heading.map(Block.Heading::id).filter(id -> !id.isEmpty()).orElse("top");
    String id = wanted;
    for (int i = 2; !taken.add(id); i++) {
      id = wanted + "-" + i;
    }
    chapters.add(new Chapter(id, heading, List.copyOf(blocks)));
  }
}
