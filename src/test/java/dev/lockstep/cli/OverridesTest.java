package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.Approved;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Severities of parts of the documentation.
final class OverridesTest {

  private static final String STEP = "# Guide\n\n1.Open the page.\n";

  @TempDir Path docs;

  @BeforeEach
  void workspace() throws IOException {
    for (String path : new String[] {"help/old/a.md", "help/new/a.md"}) {
      Run.write(docs, "en/" + path, STEP);
      Run.write(docs, "fr-FR/" + path, "# Guide\n\n1.Ouvrez la page.\n");
      Run.write(docs, "sv/" + path, "# Guide\n\n1.Öppna sidan.\n");
    }
  }

  @Test
  void aPathHasASeverityOfItsOwn() throws IOException {
    Run.write(docs, "lockstep.yml", override("paths: [help/old/**]", "info"));
    assertEquals(List.of("warning", "info"), severities("lint", docs));
  }

  @Test
  void theLastOneHolds() throws IOException {
    Run.write(
        docs,
        "lockstep.yml",
        "rules: {step-malformed: error}\n"
            + override("paths: help", "off")
            + "  - paths: ['**/old']\n    rules: {step-malformed: info}\n");
    assertEquals(List.of("info"), severities("lint", docs));
  }

  @Test
  void aRuleThatIsOnInOnePartRuns() throws IOException {
    Run.write(
        docs,
        "lockstep.yml",
        "rules: {step-malformed: off}\n" + override("paths: [help/new/a.md]", "error"));
    assertEquals(List.of("error"), severities("lint", docs));
  }

  @Test
  void aLanguageMeansAllItsCountries() throws IOException {
    Run.write(docs, "lockstep.yml", override("locales: fr", "off"));
    assertEquals(List.of("warning", "warning"), severities("lint", docs, "--locale", "en"));
    assertEquals(List.of(), severities("lint", docs, "--locale", "fr"));
    assertEquals(List.of("warning", "warning"), severities("lint", docs, "--locale", "sv"));
  }

  @Test
  void aMissingTranslationIsAMatterOfTheLocaleThatMissesIt() throws IOException {
    Run.write(docs, "en/help/b.md", "# B\n");
    Run.write(
        docs,
        "lockstep.yml",
        "overrides:\n  - locales: [fr]\n    rules: {translation-missing: off}\n");
    String out = Run.of("check", docs, "--format", "concise", "--no-history").out();
    assertEquals(
        List.of("document has no translation in sv"),
        out.lines()
            .filter(line -> line.contains("translation-missing"))
            .map(line -> line.replaceFirst(".*\\] ", ""))
            .toList());
  }

  @Test
  void whatIsOffInOneLocaleIsToldInTheOthers() throws IOException {
    String source = "# Guide\n\nSee [one](one.md).\n";
    for (String locale : new String[] {"fr-FR", "sv", "ko", "de"}) {
      Run.write(docs, locale + "/help/c.md", "# Guide\n\n[1](1.md).\n");
    }
    Run.write(docs, "en/help/c.md", source);
    Run.write(docs, "lockstep.yml", override("locales: [de]", "off", "link-target-changed"));
    String out = Run.of("check", docs, "--format", "concise", "--no-history").out();
    assertEquals(3, out.lines().filter(line -> line.contains("link-target-changed")).count(), out);
  }

  @Test
  void mistakesAreToldAtTheirPlace() throws IOException {
    Run.write(
        docs,
        "lockstep.yml",
        """
        overrides:
          - path: [help]
            rules: {step-malformed: off}
          - paths: [help/odl/**, en/help/old, /help/old]
            locales: [fr, frr, xy]
            rules: {step-malformd: off, step-moved: warn}
          - paths: help/old
          - 7
        """);
    Approved.verify(
        Run.of("lint", docs).in(docs).out().replaceAll("(?s)\nen  docs.*", ""), "wrong", "txt");
  }

  private List<String> severities(String command, Path path, String... more) {
    Object[] words = new Object[4 + more.length];
    words[0] = command;
    words[1] = path;
    words[2] = "--format";
    words[3] = "concise";
    System.arraycopy(more, 0, words, 4, more.length);
    return Run.of(words)
        .out()
        .lines()
        .filter(line -> line.contains("step-malformed"))
        .map(line -> line.replaceFirst(".*?: (\\w+)\\[.*", "$1"))
        .toList();
  }

  private static String override(String where, String severity) {
    return override(where, severity, "step-malformed");
  }

  private static String override(String where, String severity, String rule) {
    return "overrides:\n  - " + where + "\n    rules: {" + rule + ": " + severity + "}\n";
  }
}
