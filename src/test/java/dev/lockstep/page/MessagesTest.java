package dev.lockstep.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each package that speaks to people says the same in every language.
final class MessagesTest {

  private static final List<String> TAGS = List.of("en", "de", "fr", "ja", "ko", "sv", "zh-Hans");

  private static final Pattern CATEGORY = Pattern.compile("(?:plural,|}) (\\w+) \\{");

  /// The folders with messages.
  static List<Path> homes() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
      return files
          .filter(file -> file.endsWith("messages_en.properties"))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }

  private static Properties messages(Path home, String tag) throws IOException {
    Properties messages = new Properties();
    try (Reader reader = Files.newBufferedReader(home.resolve("messages_" + tag + ".properties"))) {
      messages.load(reader);
    }
    return messages;
  }

  @ParameterizedTest
  @MethodSource("homes")
  void everyLanguageHasTheKeysAndArgumentsOfEnglish(Path home) throws IOException {
    Properties english = messages(home, "en");
    for (String tag : TAGS) {
      Properties own = messages(home, tag);
      assertEquals(
          new TreeSet<>(english.stringPropertyNames()),
          new TreeSet<>(own.stringPropertyNames()),
          tag);
      for (String key : english.stringPropertyNames()) {
        String text = own.getProperty(key);
        assertEquals(arguments(english.getProperty(key)), arguments(text), tag + " " + key);
        assertFalse(text.isBlank() || text.contains("<") || text.contains("&"), tag + " " + key);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("homes")
  void pluralsHaveTheCategoriesThatWholeNumbersNeed(Path home) throws IOException {
    for (String tag : TAGS) {
      PluralRules rules = PluralRules.forLocale(ULocale.forLanguageTag(tag));
      Set<String> needed = new TreeSet<>();
      for (int n = 0; n < 1000; n++) {
        needed.add(rules.select(n));
      }
      Properties messages = messages(home, tag);
      for (String key : messages.stringPropertyNames()) {
        String message = messages.getProperty(key);
        if (message.contains(", plural,")) {
          Set<String> own =
              CATEGORY
                  .matcher(message)
                  .results()
                  .map(found -> found.group(1))
                  .collect(Collectors.toCollection(TreeSet::new));
          assertEquals(needed, own, tag + " " + key);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("homes")
  void everyTextIsSetAsItsLanguageSetsIt(Path home) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String tag : TAGS) {
      Properties messages = messages(home, tag);
      for (String key : messages.stringPropertyNames()) {
        // An argument stands for words.
        String text = messages.getProperty(key).replaceAll("\\{\\w+}", "x");
        wrong.addAll(Typography.wrong(tag, text.replaceAll("\\{n, plural, |\\w+ \\{|}", "")));
      }
    }
    assertTrue(wrong.isEmpty(), () -> "\n" + String.join("\n", wrong));
  }

  private static Set<String> arguments(String message) {
    return new TreeSet<>(
        new MessageFormat(message.replace("'", "''"), ULocale.ROOT).getArgumentNames());
  }
}
