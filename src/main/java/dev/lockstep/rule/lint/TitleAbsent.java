package dev.lockstep.rule.lint;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.stream.Stream;

/// A page without a heading of level 1.
public final class TitleAbsent implements Rule.OfDocument {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    if (!Headings.isPage(document)
        || document.blocks().isEmpty()
        || outlined.blocks().stream().anyMatch(TitleAbsent::mayBeTitle)) {
      return Stream.of();
    }
    int line = document.source().lineOf(document.blocks().getFirst().span().start());
    Span first = document.source().lineSpan(line);
    return Stream.of(
        DocumentDraft.at(this, document, first)
            .help("put a line `# Title` before the text")
            .says("page has no title: no heading of level 1"));
  }

  // The title may stand in a part that is included, or be written in HTML.
  private static boolean mayBeTitle(Block block) {
    return switch (block) {
      case Block.Heading heading -> heading.level() == 1;
      case Block.Include _, Block.Html _ -> true;
      case Block.Opaque opaque -> opaque.kind().equals("unread");
      case Block.Paragraph _,
          Block.Procedure _,
          Block.Bullets _,
          Block.Note _,
          Block.Tabs _,
          Block.Shadebox _,
          Block.Collapsible _,
          Block.CodeBlock _,
          Block.Table _,
          Block.Video _,
          Block.Comment _ ->
          false;
    };
  }
}
