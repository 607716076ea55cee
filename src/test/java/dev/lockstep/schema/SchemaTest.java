package dev.lockstep.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lockstep.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the program prints for other programs is what the published schemas say.
public final class SchemaTest {

  private static final Path SCHEMAS = Path.of("src/main/resources/dev/lockstep/schema");
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @Test
  void theFindingsOfTheSampleContentAreValid() throws IOException {
    Run run = Run.of("check", "content", "--format", "json");
    assertEquals("", run.err());
    assertEquals(List.of(), errors("findings", run.out()));
  }

  @Test
  void alignmentsOfTheSampleContentAreValid() throws IOException {
    for (String locale : List.of("sv", "fr", "zh-Hans", "ko")) {
      for (String document : List.of("connect-crm.md", "rotate-secret.md")) {
        Path source = Path.of("content/en/help/connect", document);
        Path target = Path.of("content", locale, "help/connect", document);
        Run run = Run.of("align", source, target, "--format", "json");
        assertEquals(List.of(), errors("alignment", run.out()), target.toString());
      }
    }
  }

  @Test
  void theStepsOfEverySampleDocumentAreValid() throws IOException {
    try (Stream<Path> documents = Files.walk(Path.of("content/en"))) {
      for (Path document : documents.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
        Run run = Run.of("steps", document, "--format", "json");
        assertEquals(0, run.status(), run.err());
        assertEquals(List.of(), errors("steps", run.out()), document.toString());
      }
    }
  }

  @Test
  void theStatusOfTheSampleContentIsValid() throws IOException {
    for (String more : List.of("--no-history", "--sort=age", "--stale-since=2026-01-01")) {
      Run run = Run.of("status", "content", "--format", "json", more);
      assertEquals(0, run.status(), run.err());
      assertEquals(List.of(), errors("status", run.out()), more);
    }
  }

  @Test
  void theListOfRulesIsValid() throws IOException {
    assertEquals(List.of(), errors("rules", Run.of("rules", "--format", "json").out()));
  }

  @Test
  void aStatusIsAsTheDesignSays() throws IOException {
    String status =
        """
        {"format": "lockstep-status/1",
         "totals": {"fr": {"current": 1, "stale": 2, "ahead": 0, "missing": 0, "orphaned": 0, "unknown": 0}},
         "topics": [{"topic": "x", "path": "en/x.md",
           "locales": {"fr": {"state": "stale", "changedUnits": 3, "changedSteps": 1,
             "commitsBehind": 4, "since": "2026-04-01"}}}]}
        """;
    assertEquals(List.of(), errors("status", status));
    assertFalse(errors("status", status.replace("\"stale\", ", "\"old\", ")).isEmpty());
  }

  @Test
  void aChecklistIsWhatItsReaderReads() throws IOException {
    String checklist =
        """
        {"exl:0a1b": {
          "sections": {"enter": {"strict": true, "needs": ["get", "rest"]}},
          "steps": {
            "1.2": {"capture": {"program-id": "Program ID"}, "gate": "off", "minutes": 5},
            "s:abcdefgh": {"secret": {"door-code": {"en": "Door Code"}}, "use": "program-id",
              "opens": "2.3", "verify": 1, "weight": "optional", "role": "Boss"}}}}
        """;
    assertEquals(List.of(), errors("checklist.yml", checklist));
    for (String wrong : List.of("\"minutes\": 0", "\"weight\": \"big\"", "\"gat\": \"off\"")) {
      String json = "{\"path:a.md\": {\"steps\": {\"1.1\": {" + wrong + "}}}}";
      assertFalse(errors("checklist.yml", json).isEmpty(), wrong);
    }
    assertFalse(errors("checklist.yml", "{\"a.md\": {}}").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"findings", "alignment", "status", "steps", "rules", "report"})
  void aFieldThatNobodyWroteDownIsAnError(String name) throws IOException {
    String json = "{\"format\": \"lockstep-" + name + "/1\", \"surprise\": 1}";
    assertTrue(
        errors(name, json).stream().anyMatch(error -> error.contains("surprise")),
        "the object is open");
  }

  @Test
  void everySchemaIsValidItself() throws IOException {
    String dialect = "https://json-schema.org/draft/2020-12/schema";
    Schema meta = REGISTRY.getSchema(SchemaLocation.of(dialect));
    try (Stream<Path> schemas = Files.list(SCHEMAS)) {
      for (Path schema : schemas.sorted().toList()) {
        String text = Files.readString(schema);
        assertTrue(text.contains(dialect), schema.toString());
        assertEquals(List.of(), meta.validate(text, InputFormat.JSON), schema.toString());
      }
    }
  }

  /// What a schema has to say against a text.
  ///
  /// @param name of a report, or of a file for which editors use the schema
  public static List<String> errors(String name, String json) throws IOException {
    String schemaName = name.contains(".") ? name : "lockstep-" + name + "-1";
    Path file = SCHEMAS.resolve(schemaName + ".schema.json");
    Schema schema = REGISTRY.getSchema(Files.readString(file), InputFormat.JSON);
    return schema.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }
}
