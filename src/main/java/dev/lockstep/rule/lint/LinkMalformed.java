package dev.lockstep.rule.lint;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.locale.LinkKey;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Inline.HalfLink;
import dev.lockstep.model.Unit;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// A link or picture whose syntax is half there, so that the reader sees brackets and an address.
public final class LinkMalformed implements Rule.OfDocument {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    return outlined.units().stream()
        .flatMap(Unit::all)
        .flatMap(unit -> Inline.all(unit.content()))
        .filter(HalfLink.class::isInstance)
        .map(HalfLink.class::cast)
        .map(half -> finding(document, half));
  }

  private Finding finding(Document document, HalfLink half) {
    String what = half.image() ? "the picture" : "the link";
    return DocumentDraft.at(this, document, half.span())
        .help("write it as " + (half.image() ? "!" : "") + "[words](address)")
        .identity(LinkKey.of(half.target(), document.path()))
        .says(what + " to " + half.target() + " is shown as text: " + half.flaw().reason());
  }
}
