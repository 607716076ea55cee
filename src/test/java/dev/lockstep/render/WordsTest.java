package dev.lockstep.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import dev.lockstep.Reports;
import dev.lockstep.check.Audience;
import dev.lockstep.check.Report;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.page.Strings;
import dev.lockstep.rule.Rules;
import dev.lockstep.rule.Summaries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a report says besides its findings is said in the language that was asked for.
final class WordsTest {

  // A language that nobody speaks: English, marked and longer, as translations are.
  private static final Words PSEUDO = pseudo();

  private static Report content;

  @TempDir Path folder;

  @BeforeAll
  static void check() throws IOException {
    content = Reports.ofContent(Audience.NONE);
  }

  private static Words pseudo() {
    Map<String, Map<String, String>> texts = new TreeMap<>();
    Words.english()
        .strings()
        .texts()
        .forEach(
            (key, cases) ->
                texts.put(
                    key,
                    cases.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> marked(e.getValue())))));
    Map<String, String> sentences =
        Rules.names().stream().collect(Collectors.toMap(Function.identity(), WordsTest::marked));
    return new Words(new Strings("en", texts), Optional.of(new Summaries(sentences)));
  }

  // What is put into a text is not marked by it.
  private static String marked(String text) {
    return "⟦" + text.replaceAll("(\\{\\w+})", "⟧$1⟦") + " ~~~~⟧";
  }

  private static String unmarked(String text) {
    return text.replaceAll("⟦[^⟧]*⟧", "");
  }

  @Test
  void nothingOfAMarkdownReportIsEnglishButItsFindings() throws IOException {
    Report report = content.with(content.findings(), 3).noting("a note of the run");
    for (int shown : List.of(MarkdownSummary.COMMENT, MarkdownSummary.PAGE)) {
      StringBuilder out = new StringBuilder();
      MarkdownSummary.write(report, shown, PSEUDO, out);
      for (String line : out.toString().lines().toList()) {
        // A row of a finding ends with its message, behind what its rule finds.
        String rest =
            unmarked(line)
                .replaceFirst("<br>.*", "")
                .replace("a note of the run", "")
                .replaceAll("`[^`]*`", "")
                .replaceFirst("^\\| (error|warning|info) \\|", "")
                .replaceFirst("^\\| (en|fr|ko|sv|zh-Hans) \\|", "");
        assertFalse(rest.chars().anyMatch(Character::isLetter), line);
      }
    }
  }

  @Test
  void nothingOfAWorkListIsEnglishButItsFindings() throws IOException {
    StringBuilder out = new StringBuilder();
    Csv.write(content, PSEUDO, out);
    List<CSVRecord> rows;
    try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(out.substring(1)))) {
      rows = parser.getRecords();
    }
    for (String head : rows.getFirst()) {
      assertEquals("", unmarked(head));
    }
    for (CSVRecord row : rows.subList(1, rows.size())) {
      for (String name : List.of("cause", "finds", "status")) {
        assertEquals("", unmarked(row.get(WorkList.COLUMNS.indexOf(name))), row.toString());
      }
    }
    ByteArrayOutputStream sheet = new ByteArrayOutputStream();
    Xlsx.write(content, PSEUDO, sheet);
    assertTrue(ReadBackTest.sheetName(sheet.toByteArray()).startsWith("⟦"));
  }

  @Test
  void nothingOfAReportForPeopleIsEnglishButItsFindings() throws IOException {
    StringBuilder out = new StringBuilder();
    Report report = content.with(content.findings(), 3).noting("a note of the run");
    TextFindings.write(report, Style.PLAIN, PSEUDO, "1.0 s", out);
    List<String> places = content.findings().stream().map(f -> f.at().source().path()).toList();
    for (String line : out.toString().lines().toList()) {
      boolean said =
          // The exact message, a line of a document, the place of one.
          line.matches("  (error|warning|info)\\[.*|  +\\d* │.*|    → .*")
              || line.matches("    ⟦help: ~~~~⟧ .*|⟦note: ~~~~⟧ a note of the run")
              || places.stream().anyMatch(path -> line.matches("([\\w-]+  )?" + path + "  ⟦.*"))
              || line.matches("[\\w-]+  (error|warning|info)\\[[\\w-]+] ⟦.*");
      String rest = unmarked(line).replaceAll("[a-z]+(-[a-z]+)+(,[a-z]+(-[a-z]+)+)*|1\\.0 s", "");
      assertTrue(said || rest.chars().noneMatch(Character::isLetter), line + "\n" + rest);
    }
  }

  @Test
  void placesInTheSourceAreNamedInTheReadersLanguage() throws IOException {
    StringBuilder english = new StringBuilder();
    StringBuilder pseudo = new StringBuilder();
    TextFindings.write(content, Style.PLAIN, Words.english(), "", english);
    TextFindings.write(content, Style.PLAIN, PSEUDO, "", pseudo);
    for (String place : List.of("source", "is now", "was, at \\w+", "added in the source")) {
      Pattern line = Pattern.compile("→ \\S+  " + place + "\n");
      assertTrue(line.matcher(english).find(), place);
      assertFalse(line.matcher(pseudo).find(), place);
    }
  }

  @Test
  void countsAreThoseOfIcu() throws IOException {
    for (String tag : Words.TAGS) {
      Properties messages = new Properties();
      Path file = Path.of("src/main/resources/dev/lockstep/render/messages_" + tag + ".properties");
      messages.load(new StringReader(Files.readString(file)));
      Words words = Words.in(tag);
      for (String key : messages.stringPropertyNames()) {
        String message = messages.getProperty(key).replace("'", "''");
        for (long n : new long[] {0, 1, 2, 5, 11, 21, 101, 1234, 12345678}) {
          if (message.contains(", plural,")) {
            Map<String, Object> arguments = Map.of("n", n, "rules", "a,b");
            assertEquals(
                new MessageFormat(message, ULocale.forLanguageTag(tag)).format(arguments),
                words.count(key, n, "rules", "a,b"),
                tag + " " + key);
          }
        }
      }
    }
  }

  @Test
  void aQuotationFromRightToLeftTurnsNothingAround() throws IOException {
    String message = "step 2 has no translation: \"\u05e9\u05de\u05d5\u05e8 (1).\", not \"b\"";
    String isolated = "no translation: \"\u2068\u05e9\u05de\u05d5\u05e8 (1).\u2069\", not \"b\"";
    Finding finding = Reports.finding(Severity.ERROR, "he/a.md", "one", message);
    Report report = Reports.of(folder, List.of(finding));
    StringBuilder text = new StringBuilder();
    TextFindings.write(report, Style.PLAIN, Words.in("sv"), "", text);
    assertTrue(text.toString().contains(isolated), text.toString());
    StringBuilder csv = new StringBuilder();
    Csv.write(report, Words.in("sv"), csv);
    assertTrue(csv.toString().contains(isolated.replace("\"", "\"\"")), csv.toString());
    assertTrue(Words.in("sv").message(finding).contains(isolated));
    StringBuilder markdown = new StringBuilder();
    MarkdownSummary.write(report, 1, Words.in("sv"), markdown);
    assertTrue(markdown.toString().contains(isolated), markdown.toString());
  }

  @Test
  void englishIsSaidWithoutASummary() {
    Finding finding = Reports.finding(Severity.ERROR, "fr/a.md", "one", "link is gone");
    assertEquals("link is gone", Words.english().message(finding));
    assertTrue(Words.in("de").message(finding).startsWith("Ein Link der Quelle, der"));
    assertTrue(Words.english().finds("link-lost").startsWith("A link of the source that"));
  }
}
