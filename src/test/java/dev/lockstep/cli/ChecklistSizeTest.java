package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The weight of a checklist: of the sample's main guide, 16 steps, without its pictures.
final class ChecklistSizeTest {

  private static final int KB = 1024;

  @TempDir Path folder;

  // The guide has 1.4 times the words that the budgets of 20 and 24 KB packed, 75 KB for four
  // languages and 7 KB for a further one were set for; what is added to each is for its words.
  @Test
  void aPageIsSmallEnoughToBeSent() throws IOException {
    int two = weigh("sv", 65 * KB, 22 * KB);
    int four = weigh("sv,fr,ko", 77 * KB, 28 * KB);
    int each = (four - two) / 2;
    System.out.printf(Locale.ROOT, "checklist: each further language %d bytes%n", each);
    assertTrue(each <= 9.5 * KB, each + " bytes for a further language");
  }

  private int weigh(String locales, int raw, int packed) throws IOException {
    Path guide = Path.of("content/en/help/connect/connect-crm.md");
    Run run = Run.of("checklist", guide, "--locales", locales, "--out", folder);
    assertEquals(0, run.status(), run.err());
    String html =
        Files.readString(folder.resolve("connect-crm.html"))
            .replaceAll("src=\"data:[^\"]*\"", "src=\"\"");
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(bytes);
    }
    String weight =
        String.format(
            Locale.ROOT, "en,%s: %d bytes, %d packed", locales, bytes.length, zipped.size());
    System.out.println("checklist: " + weight);
    assertTrue(bytes.length <= raw && zipped.size() <= packed, weight);
    return bytes.length;
  }
}
