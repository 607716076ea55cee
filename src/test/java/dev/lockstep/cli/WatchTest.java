package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `lint --watch`.
@Timeout(60)
final class WatchTest {

  @TempDir Path docs;
  @TempDir Path elsewhere;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void everySaveIsLintedUntilItIsInterrupted() throws Exception {
    Run.write(docs, "en/help/a.md", "# A\n\n{{window}}\n");
    Run.write(docs, "en/help/_includes/snippets.md", "# Snippets\n\n## W {#window}\n");
    Run.write(docs, "sv/help/a.md", "# A\n");
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      CompletableFuture<Integer> status = new CompletableFuture<>();
      Future<?> running =
          thread.submit(
              () ->
                  status.complete(
                      Main.run(
                          new PrintWriter(out),
                          new PrintWriter(err, true),
                          "lint",
                          "--watch",
                          "--format=concise",
                          docs.toString())));
      await(1);
      assertFalse(out.toString().contains("snippet-unknown"), out.toString());

      // What one document says changes what is found in another.
      save("en/help/_includes/snippets.md", "# Snippets\n\n## Windows {#windows}\n");
      await(2);
      assertTrue(out.toString().contains("snippet-unknown"), out.toString());
      assertTrue(err.toString().contains("after a change of snippets.md"), err.toString());
      int told = out.toString().length();

      Files.delete(docs.resolve("en/help/a.md"));
      await(3);
      assertFalse(out.toString().substring(told).contains("snippet-unknown"), out.toString());

      save("en/help/b.md", "# B\n\n1.Open it.\n");
      await(4);
      assertTrue(out.toString().contains("step-malformed"), out.toString());
      told = out.toString().length();

      save("lockstep.yml", "rules: {step-malformed: off}\n");
      await(5);
      assertFalse(out.toString().substring(told).contains("step-malformed"), out.toString());

      running.cancel(true);
      assertEquals(130, status.get(20, TimeUnit.SECONDS));
    }
  }

  // In one move: what is half written would be linted, too.
  private void save(String path, String text) throws IOException {
    Path file = Files.writeString(elsewhere.resolve("saved"), text);
    Files.move(file, docs.resolve(path), StandardCopyOption.REPLACE_EXISTING);
  }

  private void await(int lines) throws InterruptedException {
    while (err.toString().lines().count() < lines) {
      Thread.sleep(20);
    }
  }

  @Test
  void watchingChangesNoFile() throws IOException {
    Run.write(docs, "en/help/a.md", "# A\n");
    Run run = Run.of("lint", docs, "--watch", "--fix");
    assertEquals(2, run.status());
    assertTrue(run.err().startsWith("lockstep: --watch changes no file: leave out"), run.err());
  }
}
