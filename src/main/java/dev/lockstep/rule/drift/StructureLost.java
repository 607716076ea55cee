package dev.lockstep.rule.drift;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Explained.Loss;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Counted;
import java.util.stream.Stream;

/// A block that swallows what follows: its sections and steps are not headings and steps any more.
public final class StructureLost implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.explained().loss().stream().map(loss -> finding(comparison, loss));
  }

  private Finding finding(Comparison comparison, Loss loss) {
    return Draft.at(this, comparison, loss.at())
        .help("close the block where the source closes it; nothing below is compared until then")
        .identity(loss.what())
        .says(loss.what() + " swallows " + swallowed(loss) + " of the source");
  }

  private static String swallowed(Loss loss) {
    String sections = Counted.of(loss.sections(), "section");
    String steps = Counted.of(loss.steps(), "step");
    if (loss.sections() == 0 || loss.steps() == 0) {
      return loss.steps() == 0 ? sections : steps;
    }
    return sections + " and " + steps;
  }
}
