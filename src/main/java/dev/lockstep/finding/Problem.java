package dev.lockstep.finding;

import dev.lockstep.text.Location;

/// Something that keeps the input from being read as it was meant. The run goes on without it.
///
/// @param help what to do, as an order
public record Problem(Kind kind, Location at, String message, String help) {

  public enum Kind {
    /// `lockstep.yml` says something that cannot be.
    CONFIGURATION,
    /// A file or folder that cannot be read at all.
    UNREADABLE,
    /// A document of which only a part was understood.
    UNREAD,
    /// One exl-id on two documents of one locale.
    DUPLICATE_ID,
    /// A comment that silences a rule which has nothing to say there.
    SUPPRESSION
  }
}
