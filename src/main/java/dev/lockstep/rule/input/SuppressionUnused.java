package dev.lockstep.rule.input;

import dev.lockstep.finding.Problem;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.Rule;

/// A comment that silences a rule, and there is nothing to silence.
public final class SuppressionUnused implements Rule.OfInput {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Problem.Kind kind() {
    return Problem.Kind.SUPPRESSION;
  }
}
