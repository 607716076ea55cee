package dev.lockstep.finding;

import dev.lockstep.text.Location;

/// Another place that a finding is about, and what it is: `source`, `first use`.
public record Related(String message, Location at) {}
