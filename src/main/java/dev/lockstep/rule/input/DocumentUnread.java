package dev.lockstep.rule.input;

import dev.lockstep.finding.Problem;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.Rule;

/// A document of which only a part was understood.
public final class DocumentUnread implements Rule.OfInput {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Problem.Kind kind() {
    return Problem.Kind.UNREAD;
  }
}
