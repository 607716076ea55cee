package dev.lockstep.blame;

import dev.lockstep.model.Unit;
import java.util.Optional;

/// A unit of the source that is not what it was when the translation was made.
///
/// @param before the unit then; empty if it was added since
/// @param now the unit today; empty if it was removed
/// @param wording whether its words changed, and not only links, pictures or anchors
public record SourceChange(Kind kind, Optional<Unit> before, Optional<Unit> now, boolean wording) {

  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    MOVED
  }

  /// Whether a translation of it says now what its source does not say. Not if only a picture is
  /// another one, or its place.
  public boolean isReadDifferently() {
    return switch (kind) {
      case ADDED, REMOVED -> true;
      case CHANGED, MOVED -> {
        Material old = before.map(Material::of).orElseThrow();
        Material current = now.map(Material::of).orElseThrow();
        yield !old.words().equals(current.words()) || !old.rest().equals(current.rest());
      }
    };
  }

  /// The unit to show: as it is today, else as it was.
  public Unit unit() {
    return now.or(() -> before).orElseThrow();
  }
}
