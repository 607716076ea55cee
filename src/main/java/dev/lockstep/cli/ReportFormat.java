package dev.lockstep.cli;

/// How findings are printed.
enum ReportFormat {
  TEXT,
  CONCISE,
  JSON
}
