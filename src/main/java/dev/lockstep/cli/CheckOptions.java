package dev.lockstep.cli;

import dev.lockstep.check.Checker;
import dev.lockstep.check.Progress;
import dev.lockstep.check.Report;
import dev.lockstep.finding.Severity;
import dev.lockstep.load.Loader;
import dev.lockstep.load.Workspace;
import dev.lockstep.locale.LocaleFilter;
import dev.lockstep.render.JsonFindings;
import dev.lockstep.render.TextFindings;
import dev.lockstep.rule.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
    paths.forEach(Existing::require);
    Workspace workspace = Loader.load(paths, Rules.names());
    locales.forEach(tag -> requireLocale(tag, workspace.locales()));
    LocaleFilter filter = new LocaleFilter(locales);
    ProgressBar bar = Terminal.isTerminal() ? new ProgressBar(System.err) : null;
    Report report = Checker.run(workspace, filter::accepts, bar == null ? Progress.NONE : bar);
    if (bar != null) {
      bar.clear();
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

  private static void requireLocale(String tag, List<String> known) {
    LocaleFilter filter = new LocaleFilter(List.of(tag));
    if (known.stream().noneMatch(filter::accepts)) {
      throw new IllegalArgumentException(
          "there is no locale " + tag + " here; there are " + String.join(", ", known));
    }
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
  }
}
