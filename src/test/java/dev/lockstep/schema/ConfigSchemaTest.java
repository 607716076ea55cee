package dev.lockstep.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lockstep.Update;
import dev.lockstep.cli.Run;
import dev.lockstep.config.Config;
import dev.lockstep.config.ConfigReader;
import dev.lockstep.rule.Rule;
import dev.lockstep.rule.RulePage;
import dev.lockstep.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/// The schema that editors have for `lockstep.yml` says of a file what the program says of it.
final class ConfigSchemaTest {

  private static final Path SCHEMA =
      Path.of("src/main/resources/dev/lockstep/schema/lockstep.yml.schema.json");
  private static final String START = "\"properties\": {";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  @Test
  void theRulesOfTheSchemaAreMadeFromTheRules() throws IOException {
    String schema = Files.readString(SCHEMA);
    int start = schema.lastIndexOf(START) + START.length();
    String rules =
        Rules.ALL.stream()
            .map(ConfigSchemaTest::property)
            .collect(Collectors.joining(",\n", "\n", "\n"));
    String made = schema.substring(0, start) + rules + "      }\n    }\n  }\n}\n";
    if (Update.WANTED) {
      Files.writeString(SCHEMA, made);
    } else {
      assertEquals(made, schema, "mvn verify -Dupdate rewrites it");
    }
  }

  // The summary is what an editor shows beside the name.
  private static String property(Rule rule) {
    return "        \"%s\": { \"description\": %s, \"$ref\": \"#/$defs/severity\" }"
        .formatted(rule.name(), JSON.writeValueAsString(RulePage.of(rule).summary()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "source: en",
        "source: en\nlocales:\n  en: .\n  zh-Hans: .\nhistory: .\n",
        "rules: {step-moved: warning, heading-punctuation: off}",
        "overrides:\n  - paths: [help/**, '**/TOC.md']\n    rules: {step-moved: info}\n",
        "overrides:\n  - paths: help\n    locales: [en, en-US]\n    rules: {step-moved: off}\n",
        "overrides:\n  - locales: en\n    rules: {}\n",
        "overrides: []",
      })
  void whatIsRightIsRightForBoth(String config) throws IOException {
    assertEquals(List.of(), errors(config));
    assertEquals(List.of(), read(config).problems());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sourse: en",
        "source: english",
        "locales: [en, fr]",
        "locales: {english: .}",
        "rules: {step-mising: off}",
        "rules: {step-missing: of}",
        "rules: step-missing",
        "overrides:\n  - paths: ['']\n    rules: {step-moved: off}\n",
        "overrides:\n  - paths: [/help/**]\n    rules: {step-moved: off}\n",
        "overrides:\n  - paths: [./help]\n    rules: {step-moved: off}\n",
        "overrides:\n  - path: [help]\n    rules: {step-moved: off}\n",
        "overrides:\n  - paths: [help]\n    rules: {step-movd: off}\n",
        "overrides:\n  - rules: {step-moved: off}\n",
        "overrides:\n  - paths: [help]\n",
        "- source",
      })
  void whatIsWrongIsWrongForBoth(String config) throws IOException {
    assertFalse(errors(config).isEmpty(), "the schema");
    assertFalse(read(config).problems().isEmpty(), "the program");
  }

  @Test
  void theSampleNamesTheSchemaAndIsValid() throws IOException {
    Path file = Path.of("content/lockstep.yml");
    String config = Files.readString(file);
    String named = config.lines().findFirst().orElseThrow();
    String prefix = "# yaml-language-server: $schema=";
    assertEquals(prefix, named.substring(0, prefix.length()));
    Path schema = file.resolveSibling(named.substring(prefix.length())).normalize();
    assertEquals(SCHEMA, schema);
    assertEquals(List.of(), errors(config));
  }

  @Test
  void whatInitWritesIsValid() throws IOException {
    for (String name : List.of("en", "sv", "guide.fr-FR", "a: b #.ko")) {
      Files.createDirectories(folder.resolve(name));
    }
    assertEquals(0, Run.of("init", folder).status());
    String config = Files.readString(folder.resolve(Config.FILE));
    assertEquals(List.of(), errors(config));
    Config read = ConfigReader.read(folder.resolve(Config.FILE), Config.FILE, Rules.names());
    assertEquals(List.of(), read.problems());
    assertEquals(List.of("en", "fr-FR", "ko", "sv"), List.copyOf(read.locales().keySet()));
    // What is proposed in comments is right, too.
    assertEquals(List.of(), errors(config.replaceAll("(?m)^# (?=(rules|overrides):|  )", "")));
  }

  private Config read(String config) throws IOException {
    Path file = folder.resolve(Config.FILE);
    Files.writeString(file, config);
    return ConfigReader.read(file, Config.FILE, Rules.names());
  }

  private static List<String> errors(String config) throws IOException {
    Object value = new Load(LoadSettings.builder().build()).loadFromString(config);
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    return schema.validate(JSON.writeValueAsString(value), InputFormat.JSON).stream()
        .map(Error::toString)
        .toList();
  }
}
