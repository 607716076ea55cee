package dev.lockstep.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The commands, in the order in which help lists them.
///
/// Not `subcommands` of an annotation: picocli would then build all of them with their options
/// whenever one is run, which takes 50 ms where the one takes 10.
enum Subcommand {
  CHECK(CheckCommand.class),
  LINT(LintCommand.class),
  DRIFT(DriftCommand.class),
  STATUS(StatusCommand.class),
  REPORT(ReportCommand.class),
  INIT(InitCommand.class),
  BASELINE(BaselineCommand.class),
  ALIGN(AlignCommand.class),
  STEPS(StepsCommand.class),
  CHECKLIST(ChecklistCommand.class),
  EXPLAIN(ExplainCommand.class),
  RULES(RulesCommand.class);

  private final Class<?> command;

  Subcommand(Class<?> command) {
    this.command = command;
  }

  Class<?> command() {
    return command;
  }

  /// What a user types.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Subcommand> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
