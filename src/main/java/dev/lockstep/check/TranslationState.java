package dev.lockstep.check;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Where one translation stands against its source over time.
///
/// @param topic the exl-id, else the path
/// @param path the source as it is named to people, or the orphan
/// @param locale a BCP-47 tag
/// @param changedUnits units of the source that changed since the translation was made
/// @param changedSteps those of them that are steps or stand in one
/// @param commitsBehind commits that changed the source since; 0 if they cannot be told
/// @param since when the first of them did
/// @param why why it is unknown, else empty
public record TranslationState(
    String topic,
    String path,
    String locale,
    State state,
    int changedUnits,
    int changedSteps,
    int commitsBehind,
    Optional<Instant> since,
    String why) {

  public enum State {
    CURRENT,
    STALE,
    AHEAD,
    MISSING,
    ORPHANED,
    UNKNOWN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static TranslationState of(String topic, String path, String locale, State state, String why) {
    return new TranslationState(topic, path, locale, state, 0, 0, 0, Optional.empty(), why);
  }
}
