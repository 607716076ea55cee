package dev.lockstep.finding;

import dev.lockstep.text.Location;

/// One replacement of a stretch of a file.
public record Edit(Location at, String text) {}
