package dev.lockstep.rule.input;

import dev.lockstep.finding.Severity;
import dev.lockstep.rule.Rule;

/// A translation of a source that has changed since.
public final class TranslationStale implements Rule.OfPresence {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Presence presence() {
    return Presence.STALE;
  }
}
