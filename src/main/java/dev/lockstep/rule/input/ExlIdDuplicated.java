package dev.lockstep.rule.input;

import dev.lockstep.finding.Problem;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.Rule;

/// One exl-id on two documents of the source.
public final class ExlIdDuplicated implements Rule.OfInput {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Problem.Kind kind() {
    return Problem.Kind.DUPLICATE_ID;
  }
}
