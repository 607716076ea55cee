package dev.lockstep.rule.drift;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// An include of the source that the target leaves out, or another one in its place.
public final class IncludeChanged implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return SnippetChanged.check(this, comparison, true);
  }
}
