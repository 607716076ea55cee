package dev.lockstep.rule.drift;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Inline.Form;
import dev.lockstep.model.Inline.Link;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Items.Couple;
import dev.lockstep.rule.Items.Item;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// A link whose words are gone: there is nothing to click, or only a symbol.
public final class LinkTextEmpty implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.links().kept().stream()
        .filter(couple -> isWordless(couple.target()) && !isWordless(couple.source()))
        .map(couple -> finding(comparison, couple));
  }

  private Finding finding(Comparison comparison, Couple couple) {
    Link source = (Link) couple.source().inline();
    Link target = (Link) couple.target().inline();
    String left = Inline.text(target.content()).strip();
    return Draft.at(this, comparison, target.span())
        .in(couple.source().unit())
        .source(source.span())
        .help("put the translation of " + Draft.quote(source.content()) + " between the brackets")
        .sentence(couple.source().unit(), couple.target().unit())
        .identity(couple.source().key())
        .says(
            "link text is "
                + (left.isEmpty() ? "empty" : Draft.quote(left))
                + ", its source says "
                + Draft.quote(source.content()));
  }

  private static boolean isWordless(Item item) {
    if (!(item.inline() instanceof Link link)
        || link.form() == Form.BARE
        || link.form() == Form.AUTOLINK) {
      return false;
    }
    return Inline.all(link.content()).noneMatch(Inline.Image.class::isInstance)
        && Inline.text(link.content()).codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
