package dev.lockstep.exchange;

import dev.lockstep.finding.Finding;
import dev.lockstep.model.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A unit that somebody has to translate, or to look at.
///
/// @param section the id of the section that it stands in, or empty
/// @param step the number of the step in the source, or empty
/// @param source as it is today
/// @param target as it is translated; empty if it is not
/// @param previous what was translated, and its translation; empty if the source has not changed
/// @param line where the target stands, else the source
/// @param damage what the rules found in it
record WorkUnit(
    String section,
    String step,
    Unit.Kind kind,
    State state,
    Segment source,
    Segment target,
    Optional<Previous> previous,
    int line,
    List<Finding> damage) {

  /// What the source said when it was translated.
  record Previous(Segment source, Segment target) {}

  enum State {
    /// The source has it since the translation was made.
    NEW,
    /// The source changed since.
    STALE,
    /// Left out in translation.
    MISSING,
    /// Damaged in translation.
    DAMAGED;

    /// Whether the source moved on, and the translator did nothing wrong.
    boolean isChange() {
      return this == NEW || this == STALE;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
