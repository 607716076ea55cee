package dev.lockstep.rule.lint;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// An anchor that stands on two headings or entries, so that links reach only the first.
///
/// It may be one that the site makes from the words of a heading.
public final class AnchorRepeated implements Rule.OfDocument {

  /// @param explicit whether the writer chose it, and not the site
  private record Anchor(String id, boolean explicit, Span span) {}

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    List<Anchor> anchors = new ArrayList<>();
    outlined.blocks().forEach(block -> add(document, block, anchors));
    anchors.sort((a, b) -> a.span().compareTo(b.span()));
    List<Finding> findings = new ArrayList<>();
    Map<String, Anchor> first = new HashMap<>();
    for (Anchor anchor : anchors) {
      Anchor before = first.putIfAbsent(anchor.id(), anchor);
      // The site numbers the anchors that it makes itself.
      if (before != null && (before.explicit() || anchor.explicit())) {
        findings.add(finding(document, anchor, before));
      }
    }
    return findings.stream();
  }

  private static void add(Document document, Block block, List<Anchor> anchors) {
    switch (block) {
      case Block.Heading heading when heading.anchor().isPresent() ->
          anchors.add(new Anchor(heading.anchor().get().id(), true, heading.anchor().get().span()));
      case Block.Heading heading when !heading.slug().isEmpty() ->
          anchors.add(new Anchor(heading.slug(), false, heading.span()));
      // An entry of a table of contents.
      case Block.Paragraph(List<Inline> content, _) when !content.isEmpty() -> {
        if (content.getLast() instanceof Inline.Opaque(String kind, Span span)
            && (kind.equals("anchor") || kind.equals("attributes"))) {
          String written = document.source().slice(span);
          if (written.matches("\\{#[^\\s{}]+\\}")) {
            anchors.add(new Anchor(written.substring(2, written.length() - 1), true, span));
          }
        }
      }
      default -> {}
    }
  }

  private Finding finding(Document document, Anchor anchor, Anchor before) {
    int line = document.source().lineOf(before.span().start());
    Anchor chosen = anchor.explicit() ? anchor : before;
    String says =
        before.explicit() && anchor.explicit()
            ? "anchor {#" + anchor.id() + "} stands on line " + line + " already: links lead there"
            : anchor.explicit()
                ? "anchor {#"
                    + anchor.id()
                    + "} is the anchor of the heading on line "
                    + line
                    + " too: links lead there"
                : "heading has the anchor {#"
                    + anchor.id()
                    + "} of line "
                    + line
                    + " too: links lead there";
    return DocumentDraft.at(this, document, anchor.span())
        .related("first use", before.span())
        .help("give one of the two another anchor")
        .identity(chosen.id())
        .says(says);
  }
}
