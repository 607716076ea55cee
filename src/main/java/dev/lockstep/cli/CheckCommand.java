package dev.lockstep.cli;

import java.io.IOException;
import java.util.concurrent.Callable;

/// `lockstep check`.
final class CheckCommand implements Callable<Integer> {

  private final Arguments line;
  private final RunOptions run;
  private final ReportOptions options;

  CheckCommand(Arguments line) {
    this.line = line;
    line.about(
            "Lints the source and compares every translation with it: everything that CI wants to"
                + " know.")
        .footer(
            "Examples:",
            "  lockstep check docs                    all locales under docs",
            "  lockstep check docs --fail-on warning  exit with 1 on warnings as well",
            "  lockstep check docs --format json      for other programs");
    run = new RunOptions(line);
    options = new ReportOptions(line);
  }

  @Override
  public Integer call() throws IOException {
    return options.run(run::report, line.out(), line.err());
  }
}
