package dev.lockstep.finding;

import java.util.List;
import java.util.Locale;

/// What would mend a finding.
///
/// @param title what it does, as an order: "move {#set-up} to the end of the heading"
public record Fix(String title, Safety safety, List<Edit> edits) {

  /// Whether somebody has to look before it is applied.
  public enum Safety {
    SAFE,
    REVIEW;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
