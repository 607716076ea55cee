package dev.lockstep.rule.input;

import dev.lockstep.finding.Severity;
import dev.lockstep.rule.Rule;

/// A document of the source that a locale does not have.
public final class TranslationMissing implements Rule.OfPresence {

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Presence presence() {
    return Presence.MISSING;
  }
}
