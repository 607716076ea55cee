package dev.lockstep.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lockstep.Reports;
import dev.lockstep.check.Audience;
import dev.lockstep.check.FixWriter;
import dev.lockstep.check.Report;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// SARIF is what the standard's schema says, and what code hosts show.
final class SarifTest {

  @TempDir Path folder;

  @Test
  void theReportOfTheSampleContentIsValid() throws IOException {
    assertEquals(List.of(), errors(written(Reports.ofContent(Audience.NONE))));
  }

  @Test
  void aReportOfNothingIsValid() throws IOException {
    assertEquals(List.of(), errors(written(Reports.of(folder, List.of()))));
  }

  @Test
  void theRulesAreSaidInTheReadersLanguageToo() throws IOException {
    Report report = Reports.ofContent(Audience.NONE);
    for (String tag : Words.TAGS) {
      StringWriter out = new StringWriter();
      Sarif.write(report, "1.2.3", Words.in(tag), out);
      assertEquals(List.of(), errors(out.toString()), tag);
      JsonNode rules = run(out.toString()).at("/translations/0/rules");
      JsonNode english = run(out.toString()).at("/tool/driver/rules");
      assertEquals(tag.equals("en") ? 0 : english.size(), rules.size(), tag);
      for (int i = 0; i < rules.size(); i++) {
        assertEquals(english.get(i).get("id"), rules.get(i).get("id"));
      }
    }
  }

  @Test
  void theSchemaIsNotOpen() throws IOException {
    String sarif = written(Reports.of(folder, List.of()));
    assertFalse(errors(sarif.replace("\"results\"", "\"surprise\"")).isEmpty());
  }

  @Test
  void everyResultHasItsRuleItsPlaceAndAFingerprintOfItsOwn() throws IOException {
    Report report = Reports.ofContent(Audience.NONE);
    JsonNode run = run(written(report));
    JsonNode rules = run.at("/tool/driver/rules");
    Set<String> fingerprints = new HashSet<>();
    for (int i = 0; i < report.findings().size(); i++) {
      Finding finding = report.findings().get(i);
      JsonNode result = run.at("/results/" + i);
      assertEquals(finding.rule(), rules.get(result.get("ruleIndex").asInt()).get("id").asString());
      JsonNode region = result.at("/locations/0/physicalLocation/region");
      assertEquals(finding.at().start().line(), region.get("startLine").asInt());
      assertEquals(finding.at().end().column(), region.get("endColumn").asInt());
      assertTrue(
          fingerprints.add(
              result.at("/partialFingerprints/primaryLocationLineHash").asString()
                  + finding.at().source().path()),
          finding.toString());
    }
    for (JsonNode rule : rules) {
      assertTrue(rule.at("/fullDescription/text").asString().length() > 20, rule.toString());
      assertTrue(rule.at("/help/markdown").asString().startsWith("# "), rule.toString());
    }
  }

  @Test
  void theReplacementsMakeOfAFileWhatFixMakesOfIt() throws IOException {
    Report report = Reports.ofContent(Audience.NONE);
    Map<String, List<Replacement>> files = new HashMap<>();
    for (JsonNode result : run(written(report)).get("results")) {
      for (JsonNode change : result.at("/fixes/0/artifactChanges")) {
        String path = change.at("/artifactLocation/uri").asString();
        for (JsonNode replacement : change.get("replacements")) {
          files.computeIfAbsent(path, _ -> new ArrayList<>()).add(Replacement.of(replacement));
        }
      }
    }
    List<FixWriter.Change> changes = FixWriter.changes(report.findings(), Set.of());
    assertFalse(changes.isEmpty());
    for (FixWriter.Change change : changes) {
      String path = change.before().path();
      assertEquals(change.after(), Replacement.all(path, files.get(RelativeUri.of(path))), path);
    }
  }

  private record Replacement(int start, int end, int startLine, int endLine, String text) {

    static Replacement of(JsonNode node) {
      JsonNode region = node.get("deletedRegion");
      return new Replacement(
          region.get("startColumn").asInt(),
          region.get("endColumn").asInt(),
          region.get("startLine").asInt(),
          region.get("endLine").asInt(),
          node.at("/insertedContent/text").asString(""));
    }

    static String all(String path, List<Replacement> replacements) throws IOException {
      SourceText text = SourceText.of(path, Files.readString(Path.of(path)));
      StringBuilder after = new StringBuilder(text.text());
      replacements.stream()
          .distinct()
          .sorted(
              (a, b) ->
                  Integer.compare(
                      text.lineSpan(b.startLine).start() + b.start,
                      text.lineSpan(a.startLine).start() + a.start))
          .forEach(
              r ->
                  after.replace(
                      text.lineSpan(r.startLine).start() + r.start - 1,
                      text.lineSpan(r.endLine).start() + r.end - 1,
                      r.text));
      return after.toString();
    }
  }

  @Test
  void whatIsCutIsTheLeastSevereAndIsSaid() throws IOException {
    Report report =
        Reports.of(
            folder,
            List.of(
                Reports.finding(Severity.INFO, "fr/a.md", "one", "first"),
                Reports.finding(Severity.ERROR, "fr/b.md", "one", "second"),
                Reports.finding(Severity.WARNING, "fr/c.md", "one", "third")));
    StringWriter out = new StringWriter();
    Sarif.write(report, "1", Words.english(), 2, out);
    assertEquals(List.of(), errors(out.toString()));
    JsonNode run = run(out.toString());
    assertEquals("second", run.at("/results/0/message/text").asString());
    assertEquals("third", run.at("/results/1/message/text").asString());
    String said = run.at("/invocations/0/toolExecutionNotifications").toString();
    assertTrue(said.contains("1 of 3 findings are left out, the least severe"), said);
  }

  @Test
  void aLinkInAMessageIsNoLinkOfSarif() throws IOException {
    Finding finding =
        Reports.finding(Severity.ERROR, "fr/ä b:c.md", "one", "link [words](1) is gone");
    JsonNode result = run(written(Reports.of(folder, List.of(finding)))).at("/results/0");
    assertEquals("link \\[words](1) is gone", result.at("/message/text").asString());
    assertEquals(
        "fr/%C3%A4%20b%3Ac.md",
        result.at("/locations/0/physicalLocation/artifactLocation/uri").asString());
    assertEquals("translation", result.at("/properties/cause").asString());
  }

  private static String written(Report report) throws IOException {
    StringWriter out = new StringWriter();
    Sarif.write(report, "1.2.3", Words.english(), out);
    return out.toString();
  }

  private static JsonNode run(String sarif) {
    return JsonMapper.shared().readTree(sarif).at("/runs/0");
  }

  private static List<String> errors(String sarif) throws IOException {
    try (InputStream in = SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(text, InputFormat.JSON);
      return schema.validate(sarif, InputFormat.JSON).stream().map(Error::toString).toList();
    }
  }
}
