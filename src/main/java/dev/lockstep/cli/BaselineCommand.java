package dev.lockstep.cli;

import dev.lockstep.check.Baseline;
import dev.lockstep.check.Report;
import dev.lockstep.finding.Finding;
import dev.lockstep.render.JsonBaseline;
import dev.lockstep.text.Counted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lockstep baseline`.
@Command(
    name = "baseline",
    description = {
      "Accepts today's findings, so that check and drift with --baseline tell only new ones.",
      "Run again, it drops what was mended and accepts nothing new unless --add says so."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep baseline docs                                      once, when you begin",
      "  lockstep check docs --baseline .lockstep-baseline.json      from then on"
    })
final class BaselineCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RunOptions run;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      defaultValue = Baseline.FILE,
      description = "Where to write it. Default: ${DEFAULT-VALUE}.")
  private Path output;

  @Option(names = "--add", description = "Accept findings that are new, too.")
  private boolean add;

  @Override
  public Integer call() throws IOException {
    run.requireWhole("a baseline is of all documents in all locales");
    boolean first = !Files.exists(output);
    Baseline before = first ? Baseline.EMPTY : Baseline.read(output);
    Report report = run.report();
    List<Finding> accepted = before.next(report.findings(), add || first);
    JsonBaseline.write(accepted, output);
    int left = report.findings().size() - accepted.size();
    spec.commandLine()
        .getErr()
        .println(
            "lockstep: "
                + output
                + " accepts "
                + Counted.of(accepted.size(), "finding")
                + (left > 0 ? "; " + left + " are new (--add accepts them too)" : ""));
    return 0;
  }
}
