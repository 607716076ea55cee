package dev.lockstep.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The program: `lockstep COMMAND …`.
@Command(
    name = "lockstep",
    version = "lockstep " + Main.VERSION,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    description = "Keeps translated Markdown documentation in step with its source.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep init docs               write down where the languages are",
      "  lockstep check docs              everything, for CI",
      "  lockstep lint docs               what a writer runs before publishing",
      "  lockstep drift docs --locale fr  what is out of step in French",
      "  lockstep explain step-missing    what a finding means and how to mend it",
      "",
      "Exit status: 0 clean, 1 findings at or above --fail-on, 2 wrong use or failure."
    })
public final class Main implements Runnable {

  static final String VERSION = "0.1.0";

  @Spec private CommandSpec spec;

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
        withCommands(arguments)
            .setOut(out)
            .setErr(err)
            .setColorScheme(
                CommandLine.Help.defaultColorScheme(Terminal.colour() ? Ansi.ON : Ansi.OFF))
            .setUsageHelpWidth(Terminal.helpWidth())
            // picocli's own looks for Path.of by reflection.
            .registerConverter(Path.class, Path::of)
            .registerConverter(
                ReportOptions.Format.class, new Choice<>(ReportOptions.Format.values()))
            .registerConverter(
                ReportOptions.FailOn.class, new Choice<>(ReportOptions.FailOn.values()))
            .registerConverter(
                ChecklistCommand.Images.class, new Choice<>(ChecklistCommand.Images.values()))
            .registerConverter(StatusCommand.Sort.class, new Choice<>(StatusCommand.Sort.values()))
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

  // Whoever names a command needs no other; help and a misspelt word need them all.
  private static CommandLine withCommands(String... arguments) {
    CommandLine line = new CommandLine(new Main());
    Optional<Subcommand> named =
        arguments.length == 0 ? Optional.empty() : Subcommand.of(arguments[0]);
    named.map(EnumSet::of).orElse(EnumSet.allOf(Subcommand.class)).stream()
        .map(Subcommand::command)
        .forEach(line::addSubcommand);
    return line;
  }

  /// Without a command: a newcomer wants to know what there is.
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
    throw new ParameterException(spec.commandLine(), "say what to do");
  }
}
