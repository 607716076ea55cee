package dev.lockstep.cli;

import dev.lockstep.check.Baseline;
import dev.lockstep.check.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// What every command shares that leaves out what was accepted.
final class BaselineOption {

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Leave out the findings that were accepted with lockstep baseline.")
  private Path baseline;

  /// The report without what the baseline accepts.
  Report accepted(Report report) throws IOException {
    if (baseline == null) {
      return report;
    }
    if (!Files.isRegularFile(baseline)) {
      throw new IllegalArgumentException(
          "there is no baseline " + baseline + ": write it with lockstep baseline");
    }
    return Baseline.read(baseline).without(report);
  }
}
