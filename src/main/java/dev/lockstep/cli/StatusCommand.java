package dev.lockstep.cli;

import dev.lockstep.check.Report;
import dev.lockstep.check.TranslationState;
import dev.lockstep.check.TranslationState.State;
import dev.lockstep.render.JsonStatus;
import dev.lockstep.render.TextStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.TypeConversionException;

/// `lockstep status`.
final class StatusCommand implements Callable<Integer> {

  enum Sort {
    PATH,
    AGE,
    SIZE
  }

  private final Arguments line;
  private final RunOptions run;
  private final Supplier<ReportOptions.Format> format;
  private final Supplier<Optional<LocalDate>> staleSince;
  private final Supplier<Sort> sort;

  StatusCommand(Arguments line) {
    this.line = line;
    line.about(
            "Shows where each translation stands: current, stale, ahead, missing, orphaned,"
                + " unknown.")
        .footer(
            "Examples:",
            "  lockstep status docs                        all translations that are not current",
            "  lockstep status docs --locale fr            only French",
            "  lockstep status docs --sort age             what has waited longest, first",
            "",
            "current   the source is as it was when the translation was made",
            "stale     the source has changed since",
            "ahead     the translation names a commit that this checkout does not have yet",
            "missing   there is no translation",
            "orphaned  the source is gone",
            "unknown   the translation names no commit, or none that is known here");
    run = new RunOptions(line);
    format = ReportOptions.format(line);
    staleSince =
        line.option(
                "--stale-since",
                "DATE",
                "List only translations that are stale since this day or longer: 2026-03-31.")
            .as(LocalDate.class, StatusCommand::day)
            .optional();
    sort =
        line.option(
                "--sort",
                "ORDER",
                "path, age (stale longest first) or size (most changed first). Default: path.")
            .among(Sort.values())
            .or("path");
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = line.out();
    Report report = run.report();
    List<TranslationState> states =
        report.states().stream().filter(this::isWanted).sorted(order()).toList();
    switch (format.get()) {
      case TEXT -> TextStatus.write(states, report.states(), report.notes(), Terminal.style(), out);
      case JSON -> JsonStatus.write(states, report.states(), out);
    }
    report.failures().forEach(failure -> line.err().println("lockstep: " + failure));
    return report.failures().isEmpty() ? 0 : 2;
  }

  private boolean isWanted(TranslationState state) {
    Optional<Instant> end =
        staleSince.get().map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    return end.isEmpty()
        || (state.state() == State.STALE
            && state.since().filter(s -> s.isBefore(end.get())).isPresent());
  }

  private static LocalDate day(String word) {
    try {
      return LocalDate.parse(word);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(word + " is no day such as 2026-03-31");
    }
  }

  private Comparator<TranslationState> order() {
    Comparator<TranslationState> path =
        Comparator.comparing(TranslationState::path).thenComparing(TranslationState::locale);
    return switch (sort.get()) {
      case PATH -> path;
      case AGE ->
          Comparator.comparing((TranslationState s) -> s.since().orElse(Instant.MAX))
              .thenComparing(path);
      case SIZE ->
          Comparator.comparingInt(TranslationState::changedUnits).reversed().thenComparing(path);
    };
  }
}
