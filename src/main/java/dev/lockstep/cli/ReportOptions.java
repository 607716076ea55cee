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
import java.util.function.Supplier;

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

  private final Supplier<String> format;
  private final Supplier<List<String>> outputs;
  private final Supplier<Boolean> statistics;
  private final Supplier<List<FailOn>> failOn;
  private final BaselineOption baseline;
  private final Supplier<Boolean> fix;
  private final Supplier<Boolean> diff;
  private final Supplier<List<String>> unsafe;
  private final ReportLanguage language;

  ReportOptions(Arguments line) {
    format =
        line.option(
                "--format",
                "FORMAT",
                "What is printed: text for people, concise with a line for each finding, json for"
                    + " programs, or another of those of --output. Default: text.")
            .or("text");
    outputs =
        line.option(
                "--output",
                "FORMAT=FILE",
                "Write the report to a file as well; may be given several times, - is standard"
                    + " output. Formats: ${COMPLETION-CANDIDATES}.")
            .usually(() -> OutputFormats.names().iterator())
            .list();
    statistics =
        line.flag(
            "--statistics", "Only count: findings of each rule, and the files with most of them.");
    failOn =
        line.option(
                "--fail-on",
                "WHAT",
                "Exit with 1 on findings from this severity on: error, warning, info, never; or on"
                    + " stale translations: stale. Default: error.")
            .among(FailOn.values())
            .commas()
            .listOr("error");
    baseline = new BaselineOption(line);
    fix = line.flag("--fix", "Mend what needs nobody to look, and report the rest.");
    diff = line.flag("--diff", "Print what --fix would change as a patch for git apply.");
    unsafe =
        line.option(
                "--fix-unsafe",
                "RULE",
                "Mend the findings of this rule too, though somebody should look at the result;"
                    + " with --diff only show it.")
            .commas()
            .list();
    language = new ReportLanguage(line);
  }

  /// The option of a command whose output has no other formats.
  static Supplier<Format> format(Arguments line) {
    return line.option("--format", "FORMAT", "text for people, json for programs. Default: text.")
        .among(Format.values())
        .or("text");
  }

  int run(Run run, PrintWriter out, PrintWriter err) throws IOException {
    long start = System.nanoTime();
    require();
    for (String rule : unsafe.get()) {
      ExplainCommand.named(rule);
    }
    Outputs to = outputs();
    if (diff.get() && to.isPrinted()) {
      throw new IllegalArgumentException("--diff prints a patch: give the report a file");
    }
    Report report = accepted(run.report(to.audience()));
    if (diff.get()) {
      to.write(report, language.words(), out);
      out.print(Patch.of(FixWriter.changes(report.findings(), Set.copyOf(unsafe.get()))));
      return report.failures().isEmpty() ? 0 : 2;
    }
    if (fix.get() || !unsafe.get().isEmpty()) {
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
    OutputFormat printed = OutputFormats.named(format.get());
    List<String> all = new ArrayList<>(outputs.get());
    if (!printed.name().equals(OutputFormats.TEXT.name())) {
      all.addFirst(printed + "=-");
    }
    return Outputs.of(all);
  }

  /// @throws IllegalArgumentException for options that contradict each other
  void require() {
    language.tag();
    Outputs to = outputs();
    if (statistics.get() && to.isPrinted()) {
      throw new IllegalArgumentException("--statistics is a table for people: leave out --format");
    }
  }

  /// @throws IllegalArgumentException if an output is made of translations
  void requireFindings(String why) {
    outputs().requireFindings(why);
  }

  /// @throws IllegalArgumentException if files are to be changed
  void requireReading(String why) {
    if (fix.get() || diff.get() || !unsafe.get().isEmpty()) {
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
      if (statistics.get()) {
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
    for (Change change : FixWriter.changes(report.findings(), Set.copyOf(unsafe.get()))) {
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
    return failOn.get().stream().anyMatch(threshold -> fails(report, threshold)) ? 1 : 0;
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
