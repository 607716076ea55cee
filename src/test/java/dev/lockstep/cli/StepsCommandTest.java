package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.Approved;
import dev.lockstep.schema.SchemaTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  @Test
  void whatIsKnownOfAGuideIsAsApproved() {
    Path guide = Path.of("content/en/help/connect/connect-crm.md");
    Run run = Run.of("steps", guide, "--explain");
    assertEquals(0, run.status(), run.err());
    Approved.verify(run.out(), "facts", "txt");
  }

  private Path guide(String text) throws IOException {
    Run.write(folder, "lockstep.yml", "source: en\nlocales:\n  en: en\n  fr: fr\n");
    Run.write(folder, "fr/help/guide.md", "# Guide\n\n1. Ouvrez.\n");
    Run.write(folder, "en/help/guide.md", text);
    return folder.resolve("en/help/guide.md");
  }

  @Test
  void aLockFileIsWrittenReadAndFrozen() throws IOException {
    Path guide = guide("# Guide\n\n1. Open the ledger of the year.\n1. Pay.\n");
    Path lock = folder.resolve("checklist.lock.json");
    Run frozen = Run.of("steps", guide, "--lock", lock, "--frozen-lock").in(folder);
    assertEquals(1, frozen.status());
    assertEquals(
        "lockstep: docs/checklist.lock.json is not there; run lockstep steps without"
            + " --frozen-lock and commit it\n",
        frozen.err());
    assertFalse(Files.exists(lock));
    String before = Run.of("steps", guide, "--lock", lock).out();
    assertEquals(0, Run.of("steps", guide, "--lock", lock, "--frozen-lock").status());
    String first = Files.readString(lock);

    guide("# Guide\n\n1. Sit.\n1. Open the big ledger of the year.\n");
    assertEquals(1, Run.of("steps", guide, "--lock", lock, "--frozen-lock").status());
    assertEquals(first, Files.readString(lock));
    Run after = Run.of("steps", guide, "--lock", lock, "--format", "json");
    assertEquals(0, after.status(), after.err());
    String id = before.lines().filter(l -> l.contains("1.1")).findFirst().orElseThrow();
    assertTrue(after.out().contains("\"" + id.substring(0, 10) + "\": {"), after.out());
    assertTrue(after.out().contains("\"tombstones\": [ {"), after.out());
    assertEquals(List.of(), SchemaTest.errors("steps", after.out()));
  }

  @Test
  void aDamagedLockFileIsLeftAlone() throws IOException {
    Path guide = guide("# Guide\n\n1. Open it.\n");
    Path lock = Files.writeString(folder.resolve("checklist.lock.json"), "{\n  oops\n}\n");
    Run run = Run.of("steps", guide, "--lock", lock).in(folder);
    assertEquals(2, run.status());
    assertTrue(run.err().startsWith("lockstep: docs/checklist.lock.json:2: no JSON"), run.err());
    assertEquals("{\n  oops\n}\n", Files.readString(lock));
  }

  @Test
  void aFrozenLockNeedsALock() {
    Run run = Run.of("steps", SAMPLE, "--frozen-lock");
    assertEquals(2, run.status());
    assertEquals("lockstep: --frozen-lock needs --lock FILE\n", run.err());
  }

  @Test
  void checklistsAreReadBesideTheDocumentAndTheConfiguration() throws IOException {
    Path guide = guide("# Guide\n\n1. Open it.\n1. Pay.\n");
    Run.write(folder, "checklist.yml", "path:help/guide.md: {steps: {\"1.1\": {minutes: 5}}}\n");
    Run.write(
        folder, "en/help/checklist.yml", "path:help/guide.md: {steps: {\"1.3\": {gate: off}}}\n");
    Run run = Run.of("steps", guide, "--explain").in(folder);
    assertEquals(1, run.status());
    assertTrue(run.out().contains("  5 minutes\n"), run.out());
    assertEquals(
        "lockstep: docs/en/help/checklist.yml:1:30: there is no step `1.3`; did you mean `1.1`?\n",
        run.err());
  }
}
