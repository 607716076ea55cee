package dev.lockstep.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.model.Document;
import dev.lockstep.parse.DocumentParser;
import dev.lockstep.text.SourceText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// A document that is outlined as an older version of another one has the keys that it has alone.
final class OutlinedTest {

  private static final String NOW =
      """
      # Connect the CRM

      Open the settings. Save the file twice: save 2.4.7, then SAVE again.

      1. Click **Edit** and choose the folder.
      1. Enter `crm-token` in **API key**.
      """;

  private static final String THEN =
      """
      # Connect the CRM

      The older file comes first. Click the folder!

      Open the settings. Save the file twice: save 2.4.7, then SAVE again.

      1. Click **Edit** and choose the folder.
      1. Choose a region for EU-1.
      1. Enter `crm-token` in **API key**.
      """;

  @Test
  void whatBothVersionsSayIsTheSameAsIfItWereLookedUpAnew() {
    Keys alone = Outlined.of(parse(THEN)).keys();
    Keys older = Outlined.ofSource(parse(NOW)).older(parse(THEN)).keys();
    assertEquals(alone.all(), older.all());
    assertEquals(own(alone), own(older));
    for (int key = 0; key < alone.all().size(); key++) {
      assertEquals(alone.units(key), older.units(key));
    }
  }

  private static List<String> own(Keys keys) {
    return keys.own().stream()
        .map(own -> List.of(own.length(), own.bold(), own.sentences()) + " " + list(own.keys()))
        .toList();
  }

  private static List<Integer> list(int[] keys) {
    return Arrays.stream(keys).boxed().toList();
  }

  private static Document parse(String text) {
    return DocumentParser.parse(SourceText.of("connect.md", text), Locale.ENGLISH, "connect.md");
  }
}
