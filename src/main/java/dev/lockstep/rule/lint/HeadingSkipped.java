package dev.lockstep.rule.lint;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A heading that is more than one level below the heading it stands under.
public final class HeadingSkipped implements Rule.OfDocument {

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    List<Finding> findings = new ArrayList<>();
    Block.Heading above = null;
    for (Block.Heading heading : Headings.of(outlined)) {
      // The first heading of a part belongs under one of the page that includes it.
      if (above != null && heading.level() > above.level() + 1) {
        findings.add(finding(document, heading, above));
      }
      above = heading;
    }
    return findings.stream();
  }

  private Finding finding(Document document, Block.Heading heading, Block.Heading above) {
    int level = above.level() + 1;
    return DocumentDraft.at(this, document, heading.span())
        .related("level " + above.level(), above.span())
        .help("make it level " + level + ", or put the heading of level " + level + " before it")
        .identity(above.level() + " " + heading.level())
        .says(
            "heading is level "
                + heading.level()
                + ", the heading above it is level "
                + above.level());
  }
}
