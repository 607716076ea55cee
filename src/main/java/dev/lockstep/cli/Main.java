package dev.lockstep.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The program: `lockstep COMMAND …`.
@Command(
    name = "lockstep",
    version = "lockstep " + Main.VERSION,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Keeps translated Markdown documentation in step with its source.",
    subcommands = {
      CheckCommand.class,
      DriftCommand.class,
      StatusCommand.class,
      BaselineCommand.class,
      AlignCommand.class,
      ExplainCommand.class,
      RulesCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep check docs              everything, for CI",
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
        new CommandLine(new Main())
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setColorScheme(
                CommandLine.Help.defaultColorScheme(Terminal.colour() ? Ansi.ON : Ansi.OFF))
            .setUsageHelpWidth(100)
            .setParameterExceptionHandler((e, _) -> misuse(e))
            .setExecutionExceptionHandler((e, command, _) -> failure(e, command));
    return line.execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do");
  }

  private static int misuse(ParameterException e) {
    CommandLine command = e.getCommandLine();
    command.getErr().println("lockstep: " + e.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr())) {
      command.getErr().println("try: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    return 2;
  }

  private static int failure(Exception e, CommandLine command) {
    String message =
        switch (e) {
          case IllegalArgumentException wrong -> wrong.getMessage();
          case UncheckedIOException io -> io.getMessage();
          case IOException io -> io.getMessage();
          default -> "internal error: " + e + at(e);
        };
    command.getErr().println("lockstep: " + message);
    return 2;
  }

  // One line is enough to report a bug; a stack trace frightens people who only wanted a report.
  private static String at(Exception e) {
    return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
  }
}
