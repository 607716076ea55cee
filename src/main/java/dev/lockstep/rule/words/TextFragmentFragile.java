package dev.lockstep.rule.words;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.locale.LinkKey;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline.Link;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// A link that quotes words of the page it leads to: `#:~:text=…`.
public final class TextFragmentFragile implements Rule.OfDocument {

  private static final int SHOWN = 60;

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    return outlined
        .inlines(Link.class)
        .filter(link -> link.target().contains(":~:text="))
        .map(link -> finding(document, link));
  }

  private Finding finding(Document document, Link link) {
    String fragment =
        LinkKey.textFragment(link.target()).replaceFirst("^text=", "").replaceFirst("&text=.*", "");
    String shown = fragment.length() <= SHOWN ? fragment : fragment.substring(0, SHOWN - 1) + "…";
    return DocumentDraft.at(this, document, link.targetSpan())
        .help("link to an anchor of the page, or to the page alone")
        .identity(LinkKey.of(link.target(), document.path()))
        .says("link quotes the page it leads to: \"" + shown + "\"");
  }
}
