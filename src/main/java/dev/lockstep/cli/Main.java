package dev.lockstep.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// The program: `lockstep COMMAND …`.
public final class Main {

  static final String VERSION = "0.1.0";

  private Main() {}

  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int status = run(out, err, arguments);
    out.flush();
    err.flush();
    System.exit(status);
  }

  /// Runs one command.
  ///
  /// @return 0 clean, 1 findings at or above the threshold, 2 wrong use or failure
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line =
        new CommandLine(program(arguments))
            .setOut(out)
            .setErr(err)
            .setColorScheme(
                CommandLine.Help.defaultColorScheme(Terminal.colour() ? Ansi.ON : Ansi.OFF))
            .setUsageHelpWidth(Terminal.helpWidth())
            .setParameterExceptionHandler((e, _) -> Failures.misuse(e))
            .setExecutionExceptionHandler((e, command, _) -> Failures.failure(e, command.getErr()));
    try {
      return line.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return Failures.exhausted(e, err);
    }
  }

  /// The names of all commands, in the order of help.
  public static List<String> commands() {
    return Stream.of(Subcommand.values()).map(Subcommand::word).toList();
  }

  private static CommandSpec program(String... arguments) {
    Arguments line = new Arguments();
    line.about("Keeps translated Markdown documentation in step with its source.")
        .footer(
            "Examples:",
            "  lockstep init docs               write down where the languages are",
            "  lockstep check docs              everything, for CI",
            "  lockstep lint docs               what a writer runs before publishing",
            "  lockstep drift docs --locale fr  what is out of step in French",
            "  lockstep explain step-missing    what a finding means and how to mend it",
            "",
            "Exit status: 0 clean, 1 findings at or above --fail-on, 2 wrong use or failure.");
    CommandSpec program = line.command("lockstep", (Runnable) () -> help(line));
    program.usageMessage().synopsisSubcommandLabel("COMMAND");
    for (Subcommand command : named(arguments)) {
      program.addSubcommand(command.word(), command.spec());
    }
    return program;
  }

  // Whoever names a command needs no other; help and a misspelt word need them all, a fifth more
  // CPU.
  private static Set<Subcommand> named(String... arguments) {
    Optional<Subcommand> named =
        arguments.length == 0 ? Optional.empty() : Subcommand.of(arguments[0]);
    return named.map(EnumSet::of).orElse(EnumSet.allOf(Subcommand.class));
  }

  // Without a command: a newcomer wants to know what there is.
  private static void help(Arguments line) {
    line.commandLine().usage(line.err());
    throw new ParameterException(line.commandLine(), "say what to do");
  }
}
