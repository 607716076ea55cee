package dev.lockstep.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/// The commands, in the order in which help lists them.
enum Subcommand {
  CHECK,
  LINT,
  DRIFT,
  STATUS,
  REPORT,
  INIT,
  BASELINE,
  ALIGN,
  STEPS,
  CHECKLIST,
  EXPLAIN,
  RULES;

  /// A new one, which was told nothing yet.
  CommandSpec spec() {
    Arguments line = new Arguments();
    return line.command(word(), command(line));
  }

  private Callable<Integer> command(Arguments line) {
    return switch (this) {
      case CHECK -> new CheckCommand(line);
      case LINT -> new LintCommand(line);
      case DRIFT -> new DriftCommand(line);
      case STATUS -> new StatusCommand(line);
      case REPORT -> new ReportCommand(line);
      case INIT -> new InitCommand(line);
      case BASELINE -> new BaselineCommand(line);
      case ALIGN -> new AlignCommand(line);
      case STEPS -> new StepsCommand(line);
      case CHECKLIST -> new ChecklistCommand(line);
      case EXPLAIN -> new ExplainCommand(line);
      case RULES -> new RulesCommand(line);
    };
  }

  /// What a user types.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Subcommand> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
