package dev.lockstep.finding;

import java.util.Locale;

/// How much a finding matters: an error stops a reader, a warning misleads one, an info is worth
/// knowing.
public enum Severity {
  INFO,
  WARNING,
  ERROR;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
