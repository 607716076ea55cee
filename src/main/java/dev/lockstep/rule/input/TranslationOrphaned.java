package dev.lockstep.rule.input;

import dev.lockstep.finding.Severity;
import dev.lockstep.rule.Rule;

/// A translation whose source is gone.
public final class TranslationOrphaned implements Rule.OfPresence {

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Presence presence() {
    return Presence.ORPHANED;
  }
}
