package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.Approved;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StepsCommandTest {

  private static final Path SAMPLE =
      Path.of("content/en/help/connect/permissions/grant-consent.md");

  @TempDir Path folder;

  @Test
  void theModelOfASmallDocumentIsAsApproved() {
    Run run = Run.of("steps", SAMPLE, "--format", "json");
    assertEquals(0, run.status(), run.err());
    // How certain the aligner is has tests of its own.
    Approved.verify(run.out().replaceAll(": [01]\\.\\d+", ": 1.0"), "model", "json");
  }

  @Test
  void theOutlineOfASmallDocumentIsAsApproved() {
    Approved.verify(Run.of("steps", SAMPLE).out(), "outline", "txt");
  }

  @Test
  void anyTranslationNamesTheWholeTopic() {
    Path french = Path.of("content/fr/help/connect/permissions/grant-consent.md");
    assertEquals(
        Run.of("steps", SAMPLE, "--format", "json").out(),
        Run.of("steps", french, "--format", "json").out());
  }

  @Test
  void aDocumentOutsideOfAnyWorkspaceStandsAlone() throws IOException {
    Run.write(folder, ".git/x", "");
    Run.write(folder, "guide.md", "# Guide\n\n1. Open it.\n");
    Run run = Run.of("steps", folder.resolve("guide.md"), "--format", "json");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("\"key\": \"path:guide.md\""), run.out());
  }

  @Test
  void aFolderIsNoDocument() {
    Run run = Run.of("steps", folder).in(folder);
    assertEquals(2, run.status());
    assertTrue(run.err().endsWith("is a folder; name one document\n"), run.err());
  }
}
