package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.Approved;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Wrong use ends with 2 and one line that says what is wrong and what may be meant.
final class MisuseTest {

  private static final List<String> WRONG =
      List.of(
          "chek",
          "--bogus",
          "check --formt=json",
          "check --format=xml",
          "check --format",
          "check --fail-on=eror",
          "check README.nd",
          "check src/test/jav",
          "explain step-mising",
          "explain",
          "explain what-is-this",
          "align README.md",
          "align README.md REDME.md",
          "align README.md src",
          "rules extra",
          "lint --chnged",
          "lint --format=consise",
          "lint --watch=1",
          "init nowhere",
          "init README.md",
          "rules --format=concise");

  @TempDir Path docs;

  @Test
  void oneLineSaysWhatIsWrong() {
    StringBuilder said = new StringBuilder();
    for (String line : WRONG) {
      Run run = Run.of((Object[]) line.split(" ", -1));
      assertAll(
          line,
          () -> assertEquals(2, run.status()),
          () -> assertEquals("", run.out()),
          () -> assertEquals(1, run.err().lines().count(), run.err()));
      said.append("$ lockstep ").append(line).append('\n').append(run.err());
    }
    Approved.verify(said.toString(), "wrong", "txt");
  }

  @Test
  void withoutACommandTheHelpSaysWhatThereIs() {
    Run run = Run.of();
    assertEquals(2, run.status());
    assertTrue(run.err().contains("Commands:"), run.err());
  }

  @Test
  void aFolderWithoutTranslationsSaysHowToNameThem() throws IOException {
    Files.createDirectories(docs.resolve(".git"));
    Run run = Run.of("check", docs).in(docs);
    assertEquals(2, run.status());
    assertTrue(run.err().contains("name sub-folders by language"), run.err());
  }

  @Test
  void theHelpOfEveryCommandIsAsApproved() {
    StringBuilder help = new StringBuilder(Run.of("--help").out());
    for (String command : Main.commands()) {
      Run run = Run.of(command, "--help");
      assertEquals(0, run.status());
      assertEquals("", run.err());
      help.append("\n$ lockstep ").append(command).append(" --help\n").append(run.out());
    }
    Approved.verify(help.toString(), "help", "txt");
  }

  @Test
  void everyCommandKnowsItsVersion() {
    for (String command : Main.commands()) {
      assertEquals("lockstep " + Main.VERSION, Run.of(command, "--version").out().strip());
    }
  }

  @Test
  void noLineOfTheHelpIsTooLong() {
    List<String> helps = new ArrayList<>(Main.commands());
    Stream<String> lines = helps.stream().flatMap(c -> Run.of(c, "--help").out().lines());
    assertEquals(List.of(), lines.filter(line -> line.length() > 100).toList());
  }

  @Test
  void aStackTraceNeverReachesTheUser() {
    StringWriter err = new StringWriter();
    Exception bug = new IllegalStateException("one\n\ttwo");
    int status = Failures.failure(bug, new PrintWriter(err));
    assertEquals(2, status);
    assertEquals(1, err.toString().lines().count(), err.toString());
    assertTrue(err.toString().startsWith("lockstep: internal error: "), err.toString());
    assertFalse(err.toString().contains("\tat "), err.toString());
  }
}
