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
import java.util.function.Supplier;

/// `lockstep baseline`.
final class BaselineCommand implements Callable<Integer> {

  private final Arguments line;
  private final RunOptions run;
  private final Supplier<Path> output;
  private final Supplier<Boolean> add;

  BaselineCommand(Arguments line) {
    this.line = line;
    line.about(
            "Accepts today's findings, so that check and drift with --baseline tell only new ones.",
            "Run again, it drops what was mended and accepts nothing new unless --add says so.")
        .footer(
            "Examples:",
            "  lockstep baseline docs                                      once, when you begin",
            "  lockstep check docs --baseline .lockstep-baseline.json      from then on");
    run = new RunOptions(line);
    output =
        line.option("--output", "FILE", "Where to write it. Default: ${DEFAULT-VALUE}.")
            .path()
            .or(Baseline.FILE);
    add = line.flag("--add", "Accept findings that are new, too.");
  }

  @Override
  public Integer call() throws IOException {
    run.requireWhole("a baseline is of all documents in all locales");
    Path file = output.get();
    boolean first = !Files.exists(file);
    Baseline before = first ? Baseline.EMPTY : Baseline.read(file);
    Report report = run.report();
    List<Finding> accepted = before.next(report.findings(), add.get() || first);
    JsonBaseline.write(accepted, file);
    int left = report.findings().size() - accepted.size();
    line.err()
        .println(
            "lockstep: "
                + file
                + " accepts "
                + Counted.of(accepted.size(), "finding")
                + (left > 0 ? "; " + left + " are new (--add accepts them too)" : ""));
    return 0;
  }
}
