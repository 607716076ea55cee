package dev.lockstep.rule.lint;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// An explicit anchor that stands on two headings, so that links reach only the first.
public final class AnchorRepeated implements Rule.OfDocument {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    List<Finding> findings = new ArrayList<>();
    Map<String, Block.Anchor> first = new HashMap<>();
    Block.all(document.blocks())
        .forEach(
            block -> {
              if (block instanceof Block.Heading heading && heading.anchor().isPresent()) {
                Block.Anchor anchor = heading.anchor().get();
                Block.Anchor before = first.putIfAbsent(anchor.id(), anchor);
                if (before != null) {
                  findings.add(finding(document, anchor, before));
                }
              }
            });
    return findings.stream();
  }

  private Finding finding(Document document, Block.Anchor anchor, Block.Anchor before) {
    int line = document.source().lineOf(before.span().start());
    return DocumentDraft.at(this, document, anchor.span())
        .related("first use", before.span())
        .help("give one of the two headings another anchor")
        .identity(anchor.id())
        .says(
            "anchor {#" + anchor.id() + "} stands on line " + line + " already: links lead there");
  }
}
