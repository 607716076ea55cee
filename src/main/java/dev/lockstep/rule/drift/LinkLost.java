package dev.lockstep.rule.drift;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Inline.Form;
import dev.lockstep.model.Inline.HalfLink;
import dev.lockstep.model.Inline.Link;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Items.Couple;
import dev.lockstep.rule.Items.Item;
import dev.lockstep.rule.LinkMend;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// A link of the source that the target does not have, or shows as text.
public final class LinkLost implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return Stream.concat(
        comparison.links().broken().stream().map(couple -> broken(comparison, couple)),
        comparison.links().lost().stream().map(item -> lost(comparison, item)));
  }

  private Finding broken(Comparison comparison, Couple couple) {
    Link source = (Link) couple.source().inline();
    HalfLink half = (HalfLink) couple.target().inline();
    return Draft.at(this, comparison, half.span())
        .in(couple.source().unit())
        .source(source.span())
        .help("write the link as [words](" + Address.of(source).shown() + ")")
        .fix(LinkMend.of(comparison, couple))
        .sentence(couple.source().unit(), couple.target().unit())
        .identity(couple.source().key())
        .says("link " + named(source) + " is shown as text: " + half.flaw().reason());
  }

  private Finding lost(Comparison comparison, Item item) {
    Link source = (Link) item.inline();
    boolean bare = source.form() == Form.BARE;
    return Draft.at(this, comparison, Place.of(comparison, item.unit()))
        .in(item.unit())
        .source(source.span())
        .severity(bare ? Severity.WARNING : severity())
        .help(
            (bare ? "put the address back: " : "link the words again to ")
                + Address.of(source).shown())
        .identity(item.key())
        .says("link " + named(source) + " is not here");
  }

  private static String named(Link link) {
    String words = Inline.text(link.content()).strip();
    return words.isEmpty() ? "to " + Address.of(link).shown() : Draft.quote(words);
  }
}
