package dev.lockstep.rule.lint;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/// A second heading of level 1: a page has one title.
public final class TitleRepeated implements Rule.OfDocument {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    List<Block.Heading> titles =
        Headings.of(outlined).stream().filter(heading -> heading.level() == 1).toList();
    return titles.stream().skip(1).map(second -> finding(document, second, titles.getFirst()));
  }

  private Finding finding(Document document, Block.Heading second, Block.Heading title) {
    return DocumentDraft.at(this, document, second.span())
        .related("the title", title.span())
        .help("make it a heading of level 2, or the beginning of a page of its own")
        .identity(second.id())
        .says(
            "heading is a second title of the page, which is \""
                + Inline.text(title.content()).strip()
                + "\"");
  }
}
