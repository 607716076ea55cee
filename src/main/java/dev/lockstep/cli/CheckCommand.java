package dev.lockstep.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `lockstep check`.
@Command(
    name = "check",
    description =
        "Lints the source and compares every translation with it: everything that CI wants to"
            + " know.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep check docs                    all locales under docs",
      "  lockstep check docs --fail-on warning  exit with 1 on warnings as well",
      "  lockstep check docs --format json      for other programs"
    })
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RunOptions run;

  @Mixin private ReportOptions options;

  @Override
  public Integer call() throws IOException {
    return options.run(run::report, spec.commandLine().getOut(), spec.commandLine().getErr());
  }
}
