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
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lockstep status`.
@Command(
    name = "status",
    description =
        "Shows where each translation stands: current, stale, ahead, missing, orphaned, unknown.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep status docs                        all translations that are not current",
      "  lockstep status docs --locale fr            only French",
      "  lockstep status docs --sort age             what has waited longest, first",
      "",
      "current   the source is as it was when the translation was made",
      "stale     the source has changed since",
      "ahead     the translation names a commit that this checkout does not have yet",
      "missing   there is no translation",
      "orphaned  the source is gone",
      "unknown   the translation names no commit, or none that is known here"
    })
final class StatusCommand implements Callable<Integer> {

  enum Sort {
    PATH,
    AGE,
    SIZE
  }

  @Spec private CommandSpec spec;

  @Mixin private RunOptions run;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text for people, json for programs. Default: text.")
  private ReportOptions.Format format;

  @Option(
      names = "--stale-since",
      paramLabel = "DATE",
      description = "List only translations that are stale since this day or longer: 2026-03-31.")
  private LocalDate staleSince;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "path",
      description = "path, age (stale longest first) or size (most changed first). Default: path.")
  private Sort sort;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Report report = run.report();
    List<TranslationState> states =
        report.states().stream().filter(this::isWanted).sorted(order()).toList();
    switch (format) {
      case TEXT -> TextStatus.write(states, report.states(), report.notes(), Terminal.style(), out);
      case JSON -> JsonStatus.write(states, report.states(), out);
    }
    report
        .failures()
        .forEach(failure -> spec.commandLine().getErr().println("lockstep: " + failure));
    return report.failures().isEmpty() ? 0 : 2;
  }

  private boolean isWanted(TranslationState state) {
    if (staleSince == null) {
      return true;
    }
    Instant end = staleSince.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return state.state() == State.STALE && state.since().filter(s -> s.isBefore(end)).isPresent();
  }

  private Comparator<TranslationState> order() {
    Comparator<TranslationState> path =
        Comparator.comparing(TranslationState::path).thenComparing(TranslationState::locale);
    return switch (sort) {
      case PATH -> path;
      case AGE ->
          Comparator.comparing((TranslationState s) -> s.since().orElse(Instant.MAX))
              .thenComparing(path);
      case SIZE ->
          Comparator.comparingInt(TranslationState::changedUnits).reversed().thenComparing(path);
    };
  }
}
