package dev.lockstep.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.model.FrontMatter;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// A value in quotes is what YAML says it is, and what is no YAML is read as it stands.
final class FrontMatterReaderTest {

  private static String title(String value) {
    FrontMatter read = FrontMatterReader.read("---\ntitle: " + value + "\n---\n");
    return Objects.requireNonNull(read.entries().get("title")).value();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '\u0001',
      emptyValue = "",
      textBlock =
          """
          'Set up: the connector' | Set up: the connector
          "Say \\"connect\\"" | Say "connect"
          'the connector''s account' | the connector's account
          "A" "B" | "A" "B"
          ' | '
          """)
  void quotesAreRead(String written, String value) {
    assertEquals(value, title(written));
  }

  @Test
  void aQuotedValueIsWhatYamlSays() {
    Random random = new Random(7);
    String letters = "ab #:-{}[]&*!|>%@,?~'\"\\\u00e9\u4e2d\u200b\u007f";
    for (int i = 0; i < 3000; i++) {
      StringBuilder value = new StringBuilder();
      for (int length = random.nextInt(9); length > 0; length--) {
        value.append(letters.charAt(random.nextInt(letters.length())));
      }
      char quote = random.nextBoolean() ? '\'' : '"';
      String written = quote + value.toString() + quote;
      assertEquals(yaml(written), title(written), written);
    }
  }

  private static String yaml(String value) {
    try {
      Object read = new Load(LoadSettings.builder().build()).loadFromString(value);
      return read instanceof String string ? string : value;
    } catch (YamlEngineException _) {
      return value;
    }
  }
}
