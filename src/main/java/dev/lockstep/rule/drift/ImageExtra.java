package dev.lockstep.rule.drift;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Items.Item;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// A picture of the target that its source does not show.
public final class ImageExtra implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.images().extra().stream().map(item -> finding(comparison, item));
  }

  private Finding finding(Comparison comparison, Item item) {
    return Draft.at(this, comparison, item.inline().span())
        .inTarget(item.unit())
        .help("remove the picture, or add it to the source")
        .identity(item.key())
        .says("picture " + ImageMissing.name(item) + " is not in the source");
  }
}
