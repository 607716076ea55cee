package dev.lockstep.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.Lockstep;
import dev.lockstep.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LockFileTest {

  private static final String GUIDE =
      """
      # A

      1. Open the **"Ledger"** \\ book.

         ![](assets/a.png)

      1. <!-- step: pay --> Pay [here](b.md), then leave the building.

      1. Sleep.
      """;

  @TempDir Path folder;

  private static StepReader.Reading read(String text, String path, LockFile lock) {
    return StepReader.read(
        Lockstep.parse(SourceText.of(path, text), Locale.ENGLISH, path),
        List.of(),
        Assets.NONE,
        new StepReader.Known(lock, List.of()));
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve(LockFile.FILE), text);
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    LockFile first = read(GUIDE, "a.md", LockFile.EMPTY).lock();
    LockFile second = read(GUIDE.replace("1. Sleep.", ""), "a.md", first).lock();
    LockFile third = read(GUIDE, "b.md", second).lock();
    assertEquals(third.text(), LockFile.read(written(third.text()), "lock.json").text());
    assertTrue(third.text().contains("\"text\":\"Sleep.\""), "its tombstone");
    assertEquals(
        "{\n  \"format\": \"lockstep-lock/1\",\n  \"guides\": {}\n}\n", LockFile.EMPTY.text());
    assertEquals(
        LockFile.EMPTY.text(), LockFile.read(written(LockFile.EMPTY.text()), "lock.json").text());
  }

  @Test
  void oneStepMoreIsOneLineMore() {
    LockFile before = read(GUIDE, "a.md", LockFile.EMPTY).lock();
    LockFile after = read(GUIDE.replace("1. <!--", "1. Wait.\n\n1. <!--"), "a.md", before).lock();
    List<String> lines = after.text().lines().toList();
    List<String> old = before.text().lines().toList();
    assertEquals(1, lines.stream().filter(line -> !old.contains(line)).count());
    assertFalse(after.text().contains("\r"));
  }

  @Test
  void otherGuidesStayAsTheyAre() {
    LockFile one = read(GUIDE, "a.md", LockFile.EMPTY).lock();
    LockFile two = read("# B\n\n1. Go.\n", "b.md", one).lock();
    assertEquals(one.text(), read("# B\n", "b.md", one).lock().text(), "no steps, no entry");
    assertTrue(two.text().contains("path:a.md") && two.text().contains("path:b.md"));
  }

  @Test
  void aGuideThatGetsAnExlIdKeepsItsIds() {
    StepReader.Reading before = read(GUIDE, "a.md", LockFile.EMPTY);
    String named = "---\nexl-id: 0a1b2c3d-0000-4000-8000-000000000001\n---\n" + GUIDE;
    StepReader.Reading after = read(named, "a.md", before.lock());
    assertEquals(
        before.model().steps().stream().map(Step::id).toList(),
        after.model().steps().stream().map(Step::id).toList());
    assertFalse(after.lock().text().contains("path:a.md"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "origin":"img"     | "origin":"dream"      | :7: no lock file: `dream` is no origin
          "section":         | "part":               | :7: no lock file: unknown field `part`
          "text":"Sleep."    | "text":7              | :9: no lock file: expected a text
          ,"text":"Sleep."   |                       | :9: no lock file: `text` is gone
          lockstep-lock/1    | lockstep-lock/9       | :2: no lock file: the format is `lockstep-lock/9`, not
          "guides": {        | "guides": [           | :3: no lock file: expected {
          "format"           | <<<<<<< ours "format" | :2: no JSON:
          """)
  void aDamagedFileSaysWhere(String from, String to, String message) throws IOException {
    String text = read(GUIDE, "a.md", LockFile.EMPTY).lock().text();
    assertTrue(text.contains(from), text);
    Path file = written(text.replace(from, to == null ? "" : to));
    String said =
        assertThrows(IllegalArgumentException.class, () -> LockFile.read(file, "lock.json"))
            .getMessage();
    assertTrue(said.startsWith("lock.json" + message), said);
    assertTrue(said.contains("restore it from version control"), said);
  }

  @Test
  void aHalfOfAFileIsNoFile() throws IOException {
    String text = read(GUIDE, "a.md", LockFile.EMPTY).lock().text();
    for (int end = 0; end < text.length() - 2; end += 7) {
      Path file = written(text.substring(0, end));
      assertThrows(
          IllegalArgumentException.class, () -> LockFile.read(file, "lock.json"), "cut at " + end);
    }
    Path twice = written(text + text);
    assertThrows(IllegalArgumentException.class, () -> LockFile.read(twice, "lock.json"));
    Path bytes = Files.write(folder.resolve("x.json"), new byte[] {'{', (byte) 0xFF});
    assertThrows(IllegalArgumentException.class, () -> LockFile.read(bytes, "lock.json"));
  }
}
