package dev.lockstep.cli;

import dev.lockstep.check.Checker;
import dev.lockstep.check.Progress;
import dev.lockstep.check.Report;
import dev.lockstep.finding.Severity;
import dev.lockstep.history.History;
import dev.lockstep.load.Loader;
import dev.lockstep.load.Workspace;
import dev.lockstep.locale.LocaleFilter;
import dev.lockstep.render.JsonFindings;
import dev.lockstep.render.Style;
import dev.lockstep.render.TextFindings;
import dev.lockstep.rule.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What `check` and `drift` share: paths, locales, format, threshold.
final class CheckOptions {

  enum Format {
    TEXT,
    JSON
  }

  enum FailOn {
    ERROR,
    WARNING,
    INFO,
    NEVER
  }

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      defaultValue = ".",
      description =
          "Folder that holds the locales, or a folder or document in one of them. Default: here.")
  private List<Path> paths;

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      split = ",",
      description = "Only these target locales: fr, zh-Hans. `fr` means every French.")
  private List<String> locales = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text for people, json for programs. Default: text.")
  private Format format;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description =
          "Exit with 1 on findings from this severity on: error, warning, info, never. Default:"
              + " error.")
  private FailOn failOn;

  int run(PrintWriter out, PrintWriter err) throws IOException {
    long start = System.nanoTime();
    Workspace workspace = Loader.load(paths, Rules.names());
    LocaleFilter filter = new LocaleFilter(locales);
    if (workspace.locales().stream().noneMatch(filter::accepts)) {
      throw new IllegalArgumentException(
          "there is no locale "
              + String.join(", ", locales)
              + " here; there are "
              + String.join(", ", workspace.locales()));
    }
    ProgressBar bar = Terminal.isTerminal() ? new ProgressBar(System.err) : null;
    Report report;
    Optional<History> history = History.of(workspace.config(), workspace.sourceFolder());
    try {
      report = Checker.run(workspace, history, filter::accepts, bar == null ? Progress.NONE : bar);
    } finally {
      history.ifPresent(History::close);
    }
    if (bar != null) {
      bar.clear();
    }
    switch (format) {
      case TEXT -> {
        Style style = Terminal.style();
        TextFindings.write(report, style, seconds(System.nanoTime() - start), out);
      }
      case JSON -> JsonFindings.write(report, Main.VERSION, out);
    }
    report.failures().forEach(failure -> err.println("lockstep: " + failure));
    return report.failures().isEmpty() ? status(report) : 2;
  }

  private int status(Report report) {
    long found =
        switch (failOn) {
          case NEVER -> 0;
          case INFO -> report.findings().size();
          case WARNING -> report.count(Severity.WARNING) + report.count(Severity.ERROR);
          case ERROR -> report.count(Severity.ERROR);
        };
    return found > 0 ? 1 : 0;
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
  }
}
