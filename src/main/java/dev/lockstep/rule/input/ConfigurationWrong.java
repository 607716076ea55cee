package dev.lockstep.rule.input;

import dev.lockstep.finding.Problem;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.Rule;

/// A setting in `lockstep.yml` that cannot be.
public final class ConfigurationWrong implements Rule.OfInput {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Problem.Kind kind() {
    return Problem.Kind.CONFIGURATION;
  }
}
