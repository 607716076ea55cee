package dev.lockstep.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import dev.lockstep.page.Resource;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The page says the same in every language.
final class StringsTest {

  private static final List<String> TAGS = List.of("en", "de", "fr", "ja", "ko", "sv", "zh-Hans");

  private static Properties messages(String tag) throws IOException {
    Properties messages = new Properties();
    messages.load(
        new StringReader(Resource.read(Checklist.class, "messages_" + tag + ".properties")));
    return messages;
  }

  @Test
  void everyLanguageHasTheKeysAndArgumentsOfEnglish() throws IOException {
    Properties english = messages("en");
    for (String tag : TAGS) {
      Properties own = messages(tag);
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

  private static Set<String> arguments(String message) {
    return new TreeSet<>(
        new MessageFormat(message.replace("'", "''"), ULocale.ROOT).getArgumentNames());
  }

  @Test
  void pluralsHaveTheCategoriesOfTheirLanguage() {
    for (String tag : TAGS) {
      Set<String> known = PluralRules.forLocale(ULocale.forLanguageTag(tag)).getKeywords();
      for (Map.Entry<String, Map<String, String>> text :
          Checklist.MESSAGES.in(tag).texts().entrySet()) {
        for (String category : text.getValue().keySet()) {
          assertEquals(true, known.contains(category), tag + " " + text.getKey() + " " + category);
        }
        assertEquals(true, text.getValue().containsKey("other"), tag + " " + text.getKey());
      }
    }
  }

  @Test
  void aLocaleIsAnsweredByItsLanguage() {
    assertEquals("sv", Checklist.MESSAGES.in("sv-SE").tag());
    assertEquals("zh-Hans", Checklist.MESSAGES.in("zh-CN").tag());
    assertEquals("en", Checklist.MESSAGES.in("zh-Hant").tag());
    assertEquals("en", Checklist.MESSAGES.in("ar").tag());
  }
}
