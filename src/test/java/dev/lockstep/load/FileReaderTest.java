package dev.lockstep.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.finding.Problem;
import dev.lockstep.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file is read character by character as it stands, or there is one problem that says why not.
final class FileReaderTest {

  @TempDir private Path folder;

  private final List<Problem> problems = new ArrayList<>();

  private Optional<String> read(byte[] bytes) throws IOException {
    Path file = folder.resolve("a.md");
    Files.write(file, bytes);
    return FileReader.read(file, "a.md", problems::add).map(SourceText::text);
  }

  private void isReadAs(String text) throws IOException {
    assertEquals(Optional.of(text), read(text.getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of(), problems);
  }

  @Test
  void everyCharacterIsKept() throws IOException {
    isReadAs("\uFEFF# Verbinden\r\n\uD83D\uDE00 \u4E2D\n");
  }

  @Test
  void theReplacementCharacterIsACharacterLikeOthers() throws IOException {
    isReadAs("a \uFFFD b\n");
  }

  @Test
  void aSingleZeroIsACharacterLikeOthers() throws IOException {
    isReadAs("the \0 of a paste that went wrong\n");
  }

  @Test
  void aWrongByteIsTold() throws IOException {
    assertEquals(Optional.empty(), read(new byte[] {'a', (byte) 0xE9, 'b'}));
    says("byte 0xe9 is wrong here");
  }

  @Test
  void anotherEncodingIsTold() throws IOException {
    assertEquals(Optional.empty(), read("# Connect\n".getBytes(StandardCharsets.UTF_16LE)));
    says("file is UTF-16");
  }

  private void says(String words) {
    assertEquals(1, problems.size());
    assertTrue(problems.getFirst().message().contains(words), problems.getFirst().message());
  }
}
