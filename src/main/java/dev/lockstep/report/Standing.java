package dev.lockstep.report;

import dev.lockstep.finding.Severity;
import dev.lockstep.report.Hits.Hit;
import java.util.List;
import java.util.Locale;

/// How a document stands in one locale.
///
/// @param state the worst that is wrong
/// @param changes units of the source that changed since
record Standing(State state, int errors, int warnings, int infos, int changes) {

  /// Of a locale that was not looked at.
  static final Standing NONE = new Standing(State.CLEAN, 0, 0, 0, 0);

  /// From the worst to none.
  enum State {
    ERROR("!"),
    MISSING("–"),
    STALE("↻"),
    DRIFT("~"),
    CLEAN("✓");

    private final String sign;

    State(String sign) {
      this.sign = sign;
    }

    /// Tells the state without colour.
    String sign() {
      return sign;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Standing of(List<Hit> hits, boolean missing, int changed) {
    int errors = count(hits, Severity.ERROR);
    boolean stale = hits.stream().anyMatch(Placement::isStale);
    State state =
        errors > 0
            ? State.ERROR
            : missing
                ? State.MISSING
                : stale ? State.STALE : hits.isEmpty() ? State.CLEAN : State.DRIFT;
    return new Standing(
        state,
        errors,
        count(hits, Severity.WARNING),
        count(hits, Severity.INFO),
        stale ? changed : 0);
  }

  private static int count(List<Hit> hits, Severity severity) {
    return (int) hits.stream().filter(hit -> hit.finding().severity() == severity).count();
  }
}
