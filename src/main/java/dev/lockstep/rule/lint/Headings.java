package dev.lockstep.rule.lint;

import dev.lockstep.align.Outlined;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import java.util.List;

/// The headings of a document in reading order.
final class Headings {

  private Headings() {}

  static List<Block.Heading> of(Outlined document) {
    return document.blocks().stream()
        .filter(Block.Heading.class::isInstance)
        .map(Block.Heading.class::cast)
        .toList();
  }

  /// Whether a document is a page of its own, and not a part of others, a table of contents or a
  /// file of settings.
  static boolean isPage(Document document) {
    String path = "/" + document.path();
    return !path.contains("/_includes/")
        && !path.endsWith("/TOC.md")
        && !path.endsWith("/metadata.md");
  }
}
