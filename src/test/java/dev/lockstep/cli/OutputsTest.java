package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.check.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `--output`: several formats of one run, each in its file.
final class OutputsTest {

  @TempDir Path temporary;

  private Path docs;
  private Path reports;

  @BeforeEach
  void workspace() throws IOException {
    docs = temporary.resolve("docs");
    reports = temporary.resolve("reports");
    Run.write(docs, "en/help/a.md", "# Connect {#connect}\n\n1. Open [the list](list.md).\n");
    Run.write(docs, "fr/help/a.md", "# Connexion {#connect}\n\n1. Ouvrez la liste.\n");
    Run.write(docs, "sv/help/a.md", "# Ansluta {#connect}\n\n1. Öppna [listan](list.md).\n");
  }

  @Test
  void oneRunWritesEveryFormat() throws IOException {
    List<Object> words = new ArrayList<>(List.of("check", docs));
    for (OutputFormat format : OutputFormats.ALL) {
      String name = format.isOfUnits() ? format + "-{locale}" : format.toString();
      words.add("--output");
      words.add(format + "=" + reports.resolve("deep/" + name + "." + format.extension()));
    }
    Run run = Run.of(words.toArray());
    assertEquals("", run.err());
    assertEquals(1, run.status());
    assertTrue(run.out().contains("error[link-lost]"), run.out());
    try (Stream<Path> files = Files.list(reports.resolve("deep"))) {
      List<Path> all = files.toList();
      assertEquals(OutputFormats.ALL.size() + 1, all.size(), all.toString());
      for (Path file : all) {
        assertTrue(Files.size(file) > 0 || file.endsWith("patch.patch"), file.toString());
      }
    }
  }

  @Test
  void twoRunsWriteTheSameBytes() throws IOException {
    for (OutputFormat format : OutputFormats.ALL) {
      Path first = reports.resolve("1/x");
      Path second = reports.resolve("2/x");
      for (Path file : List.of(first, second)) {
        Run.of("check", docs, "--locale", "fr", "--output", format + "=" + file);
      }
      assertEquals(-1, Files.mismatch(first, second), format.toString());
    }
  }

  // A run that tells somebody of every comparison cannot be taken from the cache.
  @Test
  void onlyFormatsThatAreMadeOfUnitsHearOfTranslations() {
    assertSame(Audience.NONE, Outputs.of(List.of("json=-", "sarif=a.sarif")).audience());
    assertNotSame(Audience.NONE, Outputs.of(List.of("tmx=a.tmx")).audience());
  }

  @Test
  void whatIsPrintedMayBeNamedEitherWay() {
    String printed = Run.of("check", docs, "--format", "junit").out();
    assertTrue(printed.startsWith("<?xml"), printed);
    assertEquals(printed, Run.of("check", docs, "--output", "junit=-").out());
  }

  @Test
  void aPatchOnStandardOutputLeavesRoomForFiles() throws IOException {
    Path file = reports.resolve("x.csv");
    assertEquals(0, Run.of("check", docs, "--diff", "--output", "csv=" + file).status());
    assertTrue(Files.readString(file).contains("link-lost"));
    assertEquals(2, Run.of("check", docs, "--diff", "--format", "json").status());
  }

  @Test
  void aFormatAloneHasAFileOfItsName() {
    assertEquals("lockstep.xlf", Outputs.of(List.of("xliff")).all().getFirst().file());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          sarff=x           | sarff is none of text, concise, json, sarif, github, summary, comment, gitlab, junit, checkstyle, csv, xlsx, patch, xliff, tmx; did you mean sarif?
          work.xlsx         | work.xlsx names no format: write xlsx=work.xlsx
          xml=x             | xml is none of text, concise, json, sarif, github, summary, comment, gitlab, junit, checkstyle, csv, xlsx, patch, xliff, tmx; did you mean junit or checkstyle?
          csv=              | csv= names no file
          json=-,junit=-    | two reports go to standard output: give one of them a file
          json=a,csv=./a    | two reports go to ./a
          xlsx=-            | xlsx is written to a file: xlsx=FILE
          tmx=-             | tmx is written to a file: tmx=FILE
          """)
  void whatCannotBeMeantIsRefused(String words, String message) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> Outputs.of(List.of(words.split(",", -1))));
    assertEquals(message, e.getMessage());
  }

  @Test
  void twoReportsOnStandardOutputAreRefusedBeforeTheRun() {
    Run run = Run.of("check", docs, "--format", "json", "--output", "csv=-");
    assertEquals(2, run.status());
    assertEquals("", run.out());
  }

  @Test
  void aFileOfOneLanguageIsToldWhich() {
    Run run = Run.of("check", docs, "--output", "xliff=" + reports.resolve("x.xlf"));
    assertEquals(2, run.status());
    assertTrue(run.err().contains("there are fr, sv: write {locale}"), run.err());
    assertFalse(Files.exists(reports.resolve("x.xlf")));
  }

  @Test
  void whatIsMadeOfTranslationsNeedsThem() {
    Run run = Run.of("lint", docs, "--output", "tmx=" + reports.resolve("x.tmx"));
    assertEquals(2, run.status());
    assertTrue(run.err().contains("tmx is made of them"), run.err());
  }
}
