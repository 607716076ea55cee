package dev.lockstep.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lockstep.load.FileReader;
import dev.lockstep.text.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A text keeps its lines; its words come back as they were, or not at all.
final class RereadTest {

  private static final String WORDS = "\uFEFF# Connect\r\n\r\n1. Öffnen Sie **Connectors**.\n";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("connect.md");
    Files.writeString(file, WORDS);
  }

  private SourceText read() {
    return Reread.of(file, FileReader.read(file, "connect.md", _ -> {}).orElseThrow());
  }

  // A second reading makes other strings, so that the words are known to be gone.
  private static void letGo(SourceText text) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          WeakReference<String> words = new WeakReference<>(text.text());
          while (words.get() != null) {
            System.gc();
            Thread.onSpinWait();
          }
        });
  }

  @Test
  void wordsThatNobodyHoldsAreReadAgain() {
    SourceText text = read();
    letGo(text);
    assertEquals("1. Öffnen Sie **Connectors**.", text.lineAt(3));
    assertEquals(WORDS, text.text());
  }

  @Test
  void wordsThatSomebodyHoldsStay() throws IOException {
    SourceText text = read();
    String held = text.text();
    Files.delete(file);
    System.gc();
    assertSame(held, text.text());
    Reference.reachabilityFence(held);
  }

  @Test
  void wordsThatWereChangedSinceAreNotShown() throws IOException {
    SourceText text = read();
    letGo(text);
    Files.writeString(file, WORDS.replace("Connectors", "Connection"));
    UncheckedIOException e = assertThrows(UncheckedIOException.class, text::text);
    assertEquals(
        "connect.md was changed while it was looked at: run again", e.getCause().getMessage());
    assertEquals(3, text.lineOf(text.length() - 2), "where a finding is, needs no words");
  }

  @Test
  void aFileThatIsGoneIsSaidToBeChanged() throws IOException {
    SourceText text = read();
    letGo(text);
    Files.delete(file);
    assertThrows(UncheckedIOException.class, text::text);
  }
}
