package dev.lockstep.rule.lint;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// A heading without words.
public final class HeadingEmpty implements Rule.OfDocument {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    return Headings.of(outlined).stream()
        .filter(heading -> isEmpty(heading))
        .map(heading -> finding(document, heading));
  }

  private static boolean isEmpty(Block.Heading heading) {
    return Inline.text(heading.content()).isBlank()
        && Inline.all(heading.content())
            .noneMatch(
                inline -> inline instanceof Inline.Image || inline instanceof Inline.Snippet);
  }

  private Finding finding(Document document, Block.Heading heading) {
    return DocumentDraft.at(this, document, heading.span())
        .help("give the section a name, or delete the hashes")
        .identity("" + heading.level())
        .says("heading of level " + heading.level() + " has no words");
  }
}
