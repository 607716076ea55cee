package dev.lockstep.rule.input;

import dev.lockstep.finding.Problem;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.Rule;

/// A file or folder that cannot be read.
public final class FileUnreadable implements Rule.OfInput {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Problem.Kind kind() {
    return Problem.Kind.UNREADABLE;
  }
}
