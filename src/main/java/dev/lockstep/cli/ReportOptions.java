package dev.lockstep.cli;

import dev.lockstep.check.Baseline;
import dev.lockstep.check.FixWriter;
import dev.lockstep.check.FixWriter.Change;
import dev.lockstep.check.Report;
import dev.lockstep.finding.Cause;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.render.JsonFindings;
import dev.lockstep.render.Patch;
import dev.lockstep.render.TextFindings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;

/// What every command that reports findings shares: format, threshold, baseline, fixes.
final class ReportOptions {

  /// Looks at the documentation as it is on the disk now.
  interface Run {
    Report report() throws IOException;
  }

  enum Format {
    TEXT,
    JSON
  }

  enum FailOn {
    ERROR,
    WARNING,
    INFO,
    STALE,
    NEVER
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text for people, json for programs. Default: text.")
  private Format format;

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      split = ",",
      defaultValue = "error",
      description =
          "Exit with 1 on findings from this severity on: error, warning, info, never;"
              + " or on stale translations: stale. Default: error.")
  private List<FailOn> failOn;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Leave out the findings that were accepted with lockstep baseline.")
  private Path baseline;

  @Option(names = "--fix", description = "Mend what needs nobody to look, and report the rest.")
  private boolean fix;

  @Option(names = "--diff", description = "Print what --fix would change as a patch for git apply.")
  private boolean diff;

  @Option(
      names = "--fix-unsafe",
      paramLabel = "RULE",
      split = ",",
      description =
          "Mend the findings of this rule too, though somebody should look at the result;"
              + " with --diff only show it.")
  private Set<String> unsafe = Set.of();

  int run(Run run, PrintWriter out, PrintWriter err) throws IOException {
    long start = System.nanoTime();
    for (String rule : unsafe) {
      ExplainCommand.named(rule);
    }
    Report report = accepted(run.report());
    if (diff) {
      out.print(Patch.of(FixWriter.changes(report.findings(), unsafe)));
      return report.failures().isEmpty() ? 0 : 2;
    }
    if (fix || !unsafe.isEmpty()) {
      mend(report, err);
      report = accepted(run.report());
    }
    switch (format) {
      case TEXT -> {
        // A clock would make two reports of the same documents differ.
        String took = Terminal.isTerminal() ? seconds(System.nanoTime() - start) : "";
        TextFindings.write(report, Terminal.style(), took, out);
      }
      case JSON -> JsonFindings.write(report, Main.VERSION, out);
    }
    report.failures().forEach(failure -> err.println("lockstep: " + failure));
    return report.failures().isEmpty() ? status(report) : 2;
  }

  private Report accepted(Report report) throws IOException {
    if (baseline == null) {
      return report;
    }
    if (!Files.isRegularFile(baseline)) {
      throw new IllegalArgumentException(
          "there is no baseline " + baseline + ": write it with lockstep baseline");
    }
    return Baseline.read(baseline).without(report);
  }

  private void mend(Report report, PrintWriter err) throws IOException {
    int mended = 0;
    int files = 0;
    for (Change change : FixWriter.changes(report.findings(), unsafe)) {
      if (FixWriter.write(change)) {
        mended += change.applied();
        files++;
      } else {
        err.println(
            "lockstep: " + change.before().path() + " changed meanwhile and was left alone");
      }
    }
    err.println(
        "lockstep: mended "
            + mended
            + (mended == 1 ? " place in " : " places in ")
            + files
            + (files == 1 ? " file" : " files"));
  }

  private int status(Report report) {
    return failOn.stream().anyMatch(threshold -> fails(report, threshold)) ? 1 : 0;
  }

  private static boolean fails(Report report, FailOn threshold) {
    return switch (threshold) {
      case NEVER -> false;
      case INFO -> !report.findings().isEmpty();
      case WARNING -> report.count(Severity.WARNING) + report.count(Severity.ERROR) > 0;
      case ERROR -> report.count(Severity.ERROR) > 0;
      case STALE -> report.findings().stream().anyMatch(ReportOptions::isStale);
    };
  }

  private static boolean isStale(Finding finding) {
    return finding.cause().filter(cause -> cause == Cause.STALE).isPresent();
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
  }
}
