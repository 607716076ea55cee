package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.Approved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InitCommandTest {

  @TempDir Path temporary;

  private Path docs;

  @BeforeEach
  void folders() throws IOException {
    docs = temporary.resolve("docs");
    for (String name : new String[] {"en", "fr", "guide.zh-Hans", "assets"}) {
      Run.write(docs, name + "/help/a.md", "# A\n");
    }
    Run.write(docs, "en-history.bundle", "");
  }

  private String config() throws IOException {
    return Files.readString(docs.resolve("lockstep.yml"));
  }

  @Test
  void whatIsFoundIsWrittenDown() throws IOException {
    Run run = Run.of("init", docs).in(docs);
    assertEquals(0, run.status());
    Approved.verify(run.out() + "\n" + config(), "init", "txt");
  }

  @Test
  void aFileThatIsThereStaysUnlessForced() throws IOException {
    Run.write(docs, "lockstep.yml", "# mine\n");
    Run run = Run.of("init", docs).in(docs);
    assertEquals(2, run.status());
    assertEquals(
        "lockstep: docs/lockstep.yml is there already; --force replaces it", run.err().strip());
    assertEquals("# mine\n", config());
    assertEquals(0, Run.of("init", docs, "--force").status());
    assertTrue(config().contains("source: en"), config());
  }

  @Test
  void theSourceIsTheCallers() throws IOException {
    assertEquals(0, Run.of("init", docs, "--source", "fr").status());
    assertTrue(config().contains("source: fr"), config());
    assertTrue(config().contains("# history:"), config());
    Run run = Run.of("init", docs, "--force", "--source", "de");
    assertEquals(
        "lockstep: there is no folder for the source language de: found en, fr, zh-Hans; name the"
            + " source with --source",
        run.err().strip());
    assertEquals(2, Run.of("init", docs, "--force", "--source", "german").status());
  }

  @Test
  void oneLanguageHasNoLocalesYet() throws IOException {
    docs = temporary.resolve("alone");
    Run.write(docs, "help/a.md", "# A\n");
    Run run = Run.of("init", docs);
    assertTrue(run.out().contains("none found; name their folders in it"), run.out());
    assertTrue(config().contains("# locales:"), config());
    assertEquals(0, Run.of("lint", docs).status());
  }
}
