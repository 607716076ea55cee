package dev.lockstep.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What went wrong, in one line each; a stack trace frightens people who only wanted a report.
final class Failures {

  private static final int STATUS = 2;
  private static final String HELP = " --help says what there is";

  private Failures() {}

  /// The caller said something that the program does not understand.
  static int misuse(ParameterException e) {
    CommandLine command = e.getCommandLine();
    String wrong = String.valueOf(e.getMessage());
    String hint = wrong.endsWith("?") ? "" : command.getCommandSpec().qualifiedName() + HELP;
    if (e instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().getFirst();
      List<String> near = unmatched.getSuggestions();
      boolean option = first.startsWith("-");
      boolean word = !option && !command.getSubcommands().isEmpty();
      wrong = "unknown " + (option ? "option " : word ? "command " : "argument ") + first;
      hint = near.isEmpty() ? hint : "did you mean " + near.getFirst() + "?";
    }
    line(lowerCase(wrong) + (hint.isEmpty() ? "" : "; " + hint), command.getErr());
    return STATUS;
  }

  /// A command ended with an exception.
  static int failure(Exception e, PrintWriter err) {
    switch (e) {
      case IllegalArgumentException wrong -> line(String.valueOf(wrong.getMessage()), err);
      case UncheckedIOException io -> line(reason(io.getCause()), err);
      case IOException io -> line(reason(io), err);
      default -> line("internal error: " + e + at(e), err);
    }
    return STATUS;
  }

  static int exhausted(VirtualMachineError e, PrintWriter err) {
    line(
        e instanceof OutOfMemoryError
            ? "not enough memory; give it more, such as LOCKSTEP_OPTS=-Xmx4g"
            : "internal error: " + e + at(e),
        err);
    return STATUS;
  }

  private static String reason(@Nullable IOException e) {
    return switch (e) {
      case null -> "reading or writing failed";
      case NoSuchFileException gone -> "there is no file " + gone.getFile();
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case FileSystemException file -> file.getFile() + ": " + file.getReason();
      default -> e.getMessage() == null ? e.toString() : e.getMessage();
    };
  }

  // Enough to report a bug.
  private static String at(Throwable e) {
    return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
  }

  private static void line(String text, PrintWriter err) {
    err.println("lockstep: " + text.replaceAll("\\s*\\R\\s*", " "));
  }

  private static String lowerCase(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
