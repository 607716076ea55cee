package dev.lockstep.text;

/// A place for people: line and column, both 1-based; columns count UTF-16 units.
public record Position(int line, int column) {}
