package dev.lockstep.steps;

/// A piece of text in one language.
///
/// @param html safe HTML: made by our own writer, everything escaped
/// @param label the same without markup, on one line
public record Fragment(String html, String label) {}
