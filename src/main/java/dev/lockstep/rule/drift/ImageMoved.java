package dev.lockstep.rule.drift;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Items.Couple;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// A picture that stands in another step than in the source.
public final class ImageMoved implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.images().moved().stream()
        .filter(c -> c.source().unit().step().isStep() && c.target().unit().step().isStep())
        .map(couple -> finding(comparison, couple));
  }

  private Finding finding(Comparison comparison, Couple couple) {
    return Draft.at(this, comparison, couple.target().inline().span())
        .in(couple.source().unit())
        .source(couple.source().inline().span())
        .help("move the picture to step " + couple.source().unit().step())
        .identity(couple.source().key())
        .says(
            "picture "
                + ImageMissing.name(couple.source())
                + " belongs to step "
                + couple.source().unit().step());
  }
}
