package dev.lockstep.rule.lint;

import dev.lockstep.rule.Rule;
import java.util.List;

/// The rules about the structure of one document.
public final class LintRules {

  /// In the order of the rule index.
  public static final List<Rule> ALL =
      List.of(
          new LinkMalformed(),
          new MarkerMalformed(),
          new MarkupShown(),
          new AnchorRepeated(),
          new StepMalformed(),
          new StepIndented(),
          new StepMisnumbered(),
          new BlockOutsideStep(),
          new BlockUnclosed(),
          new BlockUnopened(),
          new NoteMalformed(),
          new TableRagged(),
          new TitleAbsent(),
          new TitleRepeated(),
          new HeadingSkipped(),
          new HeadingEmpty());

  private LintRules() {}
}
