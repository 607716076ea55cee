package dev.lockstep.cli;

import dev.lockstep.check.Linter;
import dev.lockstep.check.Report;
import dev.lockstep.config.Config;
import dev.lockstep.text.Counted;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/// Lints, and lints again after every save: reports go to stdout one after the other, when and what
/// for goes to stderr.
final class LintLoop {

  // What a shell says of a program that was ended by Ctrl-C: 128 and the number of SIGINT.
  private static final int INTERRUPTED = 130;

  /// Looks at the documentation as it is on the disk now.
  interface Run {
    Report report(Linter linter) throws IOException;
  }

  private final Run run;
  private final ReportOptions options;
  private final List<Path> roots;
  private final PrintWriter out;
  private final PrintWriter err;

  /// @param roots what to watch
  LintLoop(Run run, ReportOptions options, List<Path> roots, PrintWriter out, PrintWriter err) {
    this.run = run;
    this.options = options;
    this.roots = roots;
    this.out = out;
    this.err = err;
  }

  int run() throws IOException {
    options.require();
    Linter linter = Linter.again();
    FileWatch files = new FileWatch(roots);
    String why = "";
    while (true) {
      once(linter, why);
      try {
        Set<Path> changed = files.await();
        why = " after a change of " + named(changed);
        // What is kept of the documents was made by another configuration.
        if (changed.stream().anyMatch(file -> file.endsWith(Config.FILE))) {
          linter = Linter.again();
        }
      } catch (InterruptedException _) {
        return INTERRUPTED;
      }
    }
  }

  // Half a change, such as a folder that is being moved, is no reason to stop.
  private void once(Linter linter, String why) {
    long start = System.nanoTime();
    try {
      Report report = options.accepted(run.report(linter));
      options.write(report, System.nanoTime() - start, out, err);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      Failures.failure(e, err);
    }
    out.flush();
    LocalTime now = LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
    String took = ReportOptions.seconds(System.nanoTime() - start);
    err.println("lockstep: " + now + " linted in " + took + why + "; waiting for the next");
    err.flush();
  }

  private static String named(Set<Path> changed) {
    return changed.size() == 1
        ? String.valueOf(changed.iterator().next().getFileName())
        : Counted.of(changed.size(), "file");
  }
}
