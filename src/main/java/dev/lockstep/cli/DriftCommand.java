package dev.lockstep.cli;

import java.io.IOException;
import java.util.concurrent.Callable;

/// `lockstep drift`.
final class DriftCommand implements Callable<Integer> {

  private final Arguments line;
  private final RunOptions run;
  private final ReportOptions options;

  DriftCommand(Arguments line) {
    this.line = line;
    line.about(
            "Shows what is out of step in the translations, by locale and document, at the line to"
                + " mend.")
        .footer(
            "Examples:",
            "  lockstep drift docs --locale fr    only French, of whatever country",
            "  lockstep drift docs/fr/install.md  one document");
    run = new RunOptions(line);
    options = new ReportOptions(line);
  }

  @Override
  public Integer call() throws IOException {
    return options.run(run::drift, line.out(), line.err());
  }
}
