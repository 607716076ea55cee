package dev.lockstep.steps;

import java.util.Optional;

/// Knows the pictures that a document shows.
@FunctionalInterface
public interface Assets {

  Assets NONE = target -> Optional.empty();

  /// The SHA-256 of a picture's bytes in hexadecimal.
  ///
  /// @param target as the document names it
  Optional<String> sha256(String target);
}
