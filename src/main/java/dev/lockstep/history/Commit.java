package dev.lockstep.history;

import java.time.Instant;

/// A commit, as far as a report names it.
///
/// @param id the full id
public record Commit(String id, Instant time, String subject) {

  /// As much of the id as people read.
  public String shortId() {
    return id.substring(0, Math.min(8, id.length()));
  }
}
