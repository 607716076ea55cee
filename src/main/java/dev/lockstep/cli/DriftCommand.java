package dev.lockstep.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `lockstep drift`.
@Command(
    name = "drift",
    description =
        "Shows what is out of step in the translations, by locale and document, at the line to"
            + " mend.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep drift docs --locale fr    only French, of whatever country",
      "  lockstep drift docs/fr/install.md  one document"
    })
final class DriftCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RunOptions run;

  @Mixin private ReportOptions options;

  @Override
  public Integer call() throws IOException {
    return options.run(run::drift, spec.commandLine().getOut(), spec.commandLine().getErr());
  }
}
