package dev.lockstep.steps;

import java.util.Optional;

/// A step that is no longer in the guide.
///
/// @param rev of its content when it was last seen
/// @param text its words
/// @param into the id of the step that it is a part of now
public record Tombstone(
    String id, String section, String rev, String text, Optional<String> into) {}
