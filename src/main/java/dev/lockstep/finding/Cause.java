package dev.lockstep.finding;

import java.util.Locale;

/// Whose fault a difference between a source and its target is.
public enum Cause {
  /// Damaged in translation: the source at the translation's commit was otherwise.
  TRANSLATION,
  /// The source moved on after the translation was made.
  STALE,
  /// The source is broken itself and the target inherits it.
  SOURCE,
  /// The same damage in many locales: the tool chain did it.
  PIPELINE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
