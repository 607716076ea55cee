package dev.lockstep.cli;

import dev.lockstep.check.Audience;
import dev.lockstep.check.FixWriter;
import dev.lockstep.check.FixWriter.Change;
import dev.lockstep.check.Report;
import dev.lockstep.finding.Cause;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.render.Patch;
import dev.lockstep.render.TextFindings;
import dev.lockstep.render.TextStatistics;
import dev.lockstep.render.Words;
import dev.lockstep.text.Counted;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What every command that reports findings shares: format, threshold, baseline, fixes.
final class ReportOptions {

  /// Looks at the documentation as it is on the disk now.
  interface Run {
    /// @param audience is told of every translation that is compared
    Report report(Audience audience) throws IOException;
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

  // Two fixes that undo each other would go on for ever.
  private static final int ROUNDS = 8;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "What is printed: text for people, concise with a line for each finding, json for"
              + " programs, or another of those of --output. Default: text.")
  private String format;

  @Option(
      names = "--output",
      paramLabel = "FORMAT=FILE",
      description =
          "Write the report to a file as well; may be given several times, - is standard output."
              + " Formats: ${COMPLETION-CANDIDATES}.",
      completionCandidates = FormatNames.class)
  private List<String> outputs = List.of();

  @Option(
      names = "--statistics",
      description = "Only count: findings of each rule, and the files with most of them.")
  private boolean statistics;

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      split = ",",
      defaultValue = "error",
      description =
          "Exit with 1 on findings from this severity on: error, warning, info, never;"
              + " or on stale translations: stale. Default: error.")
  private List<FailOn> failOn;

  @Mixin private BaselineOption baseline;

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

  @Mixin private ReportLanguage language;

  int run(Run run, PrintWriter out, PrintWriter err) throws IOException {
    long start = System.nanoTime();
    require();
    for (String rule : unsafe) {
      ExplainCommand.named(rule);
    }
    Outputs to = outputs();
    if (diff && to.isPrinted()) {
      throw new IllegalArgumentException("--diff prints a patch: give the report a file");
    }
    Report report = accepted(run.report(to.audience()));
    if (diff) {
      to.write(report, language.words(), out);
      out.print(Patch.of(FixWriter.changes(report.findings(), unsafe)));
      return report.failures().isEmpty() ? 0 : 2;
    }
    if (fix || !unsafe.isEmpty()) {
      Set<String> files = new HashSet<>();
      int mended = 0;
      // Of two fixes of one place only the first is made at a time: an address that is misspelt and
      // ends in # takes two rounds.
      for (int round = 0; round < ROUNDS; round++) {
        int more = mend(report, files, err);
        mended += more;
        to = outputs();
        report = accepted(run.report(to.audience()));
        if (more == 0) {
          break;
        }
      }
      err.println(
          "lockstep: mended "
              + Counted.of(mended, "place")
              + " in "
              + Counted.of(files.size(), "file"));
    }
    return write(report, to, System.nanoTime() - start, out, err);
  }

  // What --format says is one more output; text for a terminal has colours and is told apart.
  private Outputs outputs() {
    OutputFormat printed = OutputFormats.named(format);
    List<String> all = new ArrayList<>(outputs);
    if (!printed.name().equals(OutputFormats.TEXT.name())) {
      all.addFirst(printed + "=-");
    }
    return Outputs.of(all);
  }

  /// @throws IllegalArgumentException for options that contradict each other
  void require() {
    language.tag();
    Outputs to = outputs();
    if (statistics && to.isPrinted()) {
      throw new IllegalArgumentException("--statistics is a table for people: leave out --format");
    }
  }

  /// @throws IllegalArgumentException if an output is made of translations
  void requireFindings(String why) {
    outputs().requireFindings(why);
  }

  /// @throws IllegalArgumentException if files are to be changed
  void requireReading(String why) {
    if (fix || diff || !unsafe.isEmpty()) {
      throw new IllegalArgumentException(why + ": leave out --fix, --fix-unsafe and --diff");
    }
  }

  /// Prints a report.
  ///
  /// @return the exit status
  int write(Report report, long nanos, PrintWriter out, PrintWriter err) throws IOException {
    return write(report, outputs(), nanos, out, err);
  }

  private int write(Report report, Outputs to, long nanos, PrintWriter out, PrintWriter err)
      throws IOException {
    Words words = language.words();
    to.write(report, words, out);
    if (!to.isPrinted()) {
      // A clock would make two reports of the same documents differ.
      String took = Terminal.isTerminal() ? seconds(nanos) : "";
      if (statistics) {
        TextStatistics.write(report, Terminal.style(), words, took, out);
      } else {
        TextFindings.write(report, Terminal.style(), words, took, out);
      }
    }
    report.failures().forEach(failure -> err.println("lockstep: " + failure));
    return report.failures().isEmpty() ? status(report) : 2;
  }

  /// The report without what the baseline accepts.
  Report accepted(Report report) throws IOException {
    return baseline.accepted(report);
  }

  private int mend(Report report, Set<String> files, PrintWriter err) throws IOException {
    int mended = 0;
    for (Change change : FixWriter.changes(report.findings(), unsafe)) {
      if (FixWriter.write(change)) {
        mended += change.applied();
        files.add(change.before().path());
      } else {
        err.println(
            "lockstep: " + change.before().path() + " changed meanwhile and was left alone");
      }
    }
    return mended;
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

  static String seconds(long nanos) {
    return String.format(Locale.ROOT, nanos < 1e9 ? "%.2f s" : "%.1f s", nanos / 1e9);
  }
}
