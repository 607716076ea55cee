package dev.lockstep.cli;

import dev.lockstep.check.Baseline;
import dev.lockstep.check.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// What every command shares that leaves out what was accepted.
final class BaselineOption {

  private final Supplier<Optional<Path>> file;

  BaselineOption(Arguments line) {
    file =
        line.option(
                "--baseline",
                "FILE",
                "Leave out the findings that were accepted with lockstep baseline.")
            .path()
            .optional();
  }

  /// The report without what the baseline accepts.
  Report accepted(Report report) throws IOException {
    Path baseline = file.get().orElse(null);
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
