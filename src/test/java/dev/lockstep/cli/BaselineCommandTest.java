package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `baseline`, and `check --baseline`.
final class BaselineCommandTest {

  private static final String SOURCE =
      "# Guide\n\nSee [one](one.txt), `two` and [three](three.txt).\n";
  private static final String GOOD =
      "# Guide\n\nVoir [un](one.txt), `two` et [trois](three.txt).\n";

  @TempDir Path docs;

  private Path file;

  @BeforeEach
  void workspace() throws IOException {
    Files.createDirectories(docs.resolve(".git"));
    Run.write(docs, "en/guide.md", SOURCE);
    Run.write(docs, "en/one.txt", "");
    Run.write(docs, "en/three.txt", "");
    target(GOOD.replace("one.txt", "1.md"));
    file = docs.resolve("ci/accepted.json");
  }

  private void target(String text) throws IOException {
    Run.write(docs, "fr/guide.md", text);
  }

  private Run baseline(Object... more) {
    Object[] all = new Object[4 + more.length];
    all[0] = "baseline";
    all[1] = docs;
    all[2] = "--output";
    all[3] = file;
    System.arraycopy(more, 0, all, 4, more.length);
    return Run.of(all);
  }

  private Run check() {
    return Run.of("check", docs, "--no-history", "--baseline", file);
  }

  @Test
  void whatWasAcceptedIsNotToldAgain() {
    assertEquals(1, Run.of("check", docs, "--no-history").status());
    assertTrue(baseline("--no-history").err().contains("accepts 1 finding\n"));
    Run run = check();
    assertEquals(0, run.status(), run.out());
    assertTrue(run.out().contains("compared · 1 held back by the baseline"), run.out());
  }

  @Test
  void whatIsNewIsTold() throws IOException {
    baseline("--no-history");
    target(GOOD.replace("one.txt", "1.md").replace("three.txt", "3.md"));
    Run run = check();
    assertEquals(1, run.status());
    assertTrue(run.out().contains("1 error · "), run.out());
    assertTrue(run.out().contains("3.md"), run.out());
  }

  @Test
  void aSecondBaselineOnlyShrinksUnlessAsked() throws IOException {
    baseline("--no-history");
    String first = Files.readString(file);
    target(GOOD.replace("three.txt", "3.md"));
    assertTrue(
        baseline("--no-history").err().contains("accepts 0 findings; 1 are new (--add accepts"));
    assertFalse(Files.readString(file).contains("fingerprint"));
    assertTrue(baseline("--no-history", "--add").err().contains("accepts 1 finding\n"));
    assertTrue(Files.readString(file).contains("3.md"));
    assertFalse(first.contains("3.md"));
  }

  @Test
  void theSameFindingsAreTheSameBytes() throws IOException {
    baseline("--no-history");
    String first = Files.readString(file);
    baseline("--no-history");
    assertEquals(first, Files.readString(file));
  }

  @Test
  void thePipelinesDamageIsAcceptedInEachOfItsLocales() throws IOException {
    for (String locale : new String[] {"de", "sv"}) {
      Run.write(docs, locale + "/guide.md", GOOD.replace("one.txt", "1.md"));
    }
    baseline("--no-history");
    assertEquals(0, check().status());
    assertEquals(
        0, Run.of("check", docs, "--no-history", "--baseline", file, "--locale", "sv").status());
  }

  @Test
  void aBaselineOfOneLocaleWouldForgetTheOthers() {
    Run run = baseline("--locale", "fr");
    assertEquals(2, run.status());
    assertEquals(
        "lockstep: a baseline is of all documents in all locales: leave out --locale",
        run.err().strip());
  }

  @Test
  void aBaselineOfOneFolderWouldForgetTheOthers() throws IOException {
    Run.write(docs, "en/more/other.md", "# Other\n");
    Run run = Run.of("baseline", docs.resolve("en/more"), "--output", file);
    assertEquals(2, run.status());
    assertEquals(
        "lockstep: a baseline is of all documents in all locales: name the folder that holds the"
            + " locales",
        run.err().strip());
    assertFalse(Files.exists(file));
  }

  @Test
  void aNewBaselineCanBeReadByThoseWhoReadOtherNewFiles() throws IOException {
    baseline("--no-history");
    Path other = Files.writeString(docs.resolve("other"), "");
    assumeTrue(Files.getFileStore(docs).supportsFileAttributeView("posix"));
    assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(file));
  }

  @Test
  void aMissingBaselineIsSaidInOneLine() {
    Run run = check();
    assertEquals(2, run.status());
    assertEquals(
        "lockstep: there is no baseline " + file + ": write it with lockstep baseline",
        run.err().strip());
  }

  @Test
  void aDamagedBaselineIsSaidInOneLine() throws IOException {
    for (String damaged :
        new String[] {"", "{", "[]", "{\"format\": \"else\"}", "\u0000", "{} }"}) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, damaged);
      for (Run run : new Run[] {check(), baseline()}) {
        assertEquals(2, run.status(), damaged);
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("accepted.json is no "), run.err());
        assertEquals(damaged, Files.readString(file), "it is left as it was");
      }
    }
    Files.write(file, new byte[] {(byte) 0xE9});
    assertTrue(check().err().contains("accepted.json is no "), check().err());
  }
}
