package dev.lockstep.rule.drift;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Inline.HalfLink;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Items.Couple;
import dev.lockstep.rule.Items.Item;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// A picture of the source that the target does not show.
public final class ImageMissing implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return Stream.concat(
        comparison.images().lost().stream().map(item -> lost(comparison, item)),
        comparison.images().broken().stream().map(couple -> broken(comparison, couple)));
  }

  private Finding lost(Comparison comparison, Item item) {
    return Draft.at(this, comparison, Place.of(comparison, item.unit()))
        .in(item.unit())
        .source(item.inline().span())
        .help("put the picture back: " + comparison.source().source().slice(item.inline().span()))
        .identity(item.key())
        .says(
            "picture "
                + name(item)
                + " of "
                + Draft.place(comparison, item.unit())
                + " is not shown here");
  }

  private Finding broken(Comparison comparison, Couple couple) {
    HalfLink half = (HalfLink) couple.target().inline();
    return Draft.at(this, comparison, half.span())
        .in(couple.source().unit())
        .source(couple.source().inline().span())
        .help("write " + comparison.source().source().slice(couple.source().inline().span()))
        .identity(couple.source().key())
        .says("picture " + name(couple.source()) + " is shown as text: " + half.flaw().reason());
  }

  static String name(Item item) {
    return item.inline() instanceof Inline.Image image
        ? image.target().substring(image.target().lastIndexOf('/') + 1)
        : item.key();
  }
}
