package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `--report-lang`: people read their language, programs what they always read.
final class ReportLanguageTest {

  @TempDir Path docs;

  @BeforeEach
  void workspace() throws IOException {
    Run.write(docs, "en/help/a.md", "# Connect {#connect}\n\n1. Open [the list](list.md).\n");
    Run.write(docs, "fr/help/a.md", "# Connexion {#connect}\n\n1. Ouvrez la liste.\n");
  }

  @Test
  void theReaderIsAnsweredInTheirLanguage() {
    String text = Run.of("drift", docs, "--report-lang", "sv-FI").out();
    assertTrue(text.contains("error[link-lost] "), text);
    assertTrue(text.contains("    En länk i källan som saknas i översättningen"), text);
    assertTrue(text.contains("✗ 1 fel · 2 dokument, 1 översättning jämförd"), text);
    assertFalse(text.contains("compared"), text);
    String markdown = Run.of("drift", docs, "--report-lang", "zh", "--format", "comment").out();
    assertTrue(markdown.contains("| 语言 | 错误 |"), markdown);
    String lint = Run.of("lint", docs, "--report-lang", "nb", "--statistics").out();
    assertTrue(lint.contains("regel "), lint);
    assertTrue(lint.contains("flest avvikelser"), lint);
  }

  @Test
  void pagesSayWhatARuleFindsAboveItsMessage() throws IOException {
    Path out = docs.resolve("out");
    assertEquals(0, Run.of("report", docs, "--report-lang", "sv", "--out", out).status());
    String sentence = "En länk i källan som saknas i översättningen";
    for (String folder : List.of("d", "locale", "rule")) {
      StringBuilder pages = new StringBuilder();
      try (Stream<Path> files = Files.list(out.resolve(folder))) {
        for (Path file : files.sorted().toList()) {
          pages.append(Files.readString(file));
        }
      }
      assertTrue(pages.toString().contains(sentence), folder);
      assertTrue(pages.toString().contains("<br><span lang=en>link "), folder);
    }
    String index = Files.readString(out.resolve("index.html"));
    assertTrue(index.contains("! 1 fel</span>"), index);
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "concise", "github", "gitlab", "junit", "checkstyle"})
  void whatProgramsReadStaysAsItIs(String format) {
    assertEquals(
        Run.of("check", docs, "--format", format).out(),
        Run.of("check", docs, "--format", format, "--report-lang", "ja").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "drift", "lint"})
  void aLanguageThatThereIsNotIsRefusedBeforeTheRun(String command) {
    Run run = Run.of(command, docs, "--report-lang", "pt-BR");
    assertEquals(2, run.status());
    assertEquals("", run.out());
    assertEquals(
        "lockstep: --report-lang pt-BR is near to none of en, sv, fr, de, zh-Hans, ja, ko",
        run.err().strip());
  }
}
