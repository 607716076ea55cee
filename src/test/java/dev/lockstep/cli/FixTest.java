package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.history.Repo;
import dev.lockstep.load.Shown;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `--fix`, `--fix-unsafe` and `--diff` make of files.
final class FixTest {

  private static final String SOURCE =
      """
      # Guide {#guide}

      1. Open **Admin** and choose [the list](list.txt) of all connections.

      1. Copy `client_id`, `client_key` into the form that appears.

      1. Click **Save** and wait for the message.

      ## Check {#check}

      Ask [the support team](https://example.com/support) when it fails.\
      """;

  private static final String FRENCH =
      """
      # Guide {#guide}

      1. Ouvrez **Administration** et choisissez [la liste](other.md) de toutes les connexions.

      1. Copiez `client&lowbar;id`, `client&lowbar;key` dans le formulaire qui apparaît.

      1. Cliquez sur **Enregistrer** et attendez le message.

      ## {#check} Vérifier

      Demandez à [l’assistance](https://example.com/support) en cas d’échec.\
      """;

  private static final String MENDED =
      """
      # Guide {#guide}

      1. Ouvrez **Administration** et choisissez [la liste](other.md) de toutes les connexions.

      1. Copiez `client_id`, `client_key` dans le formulaire qui apparaît.

      1. Cliquez sur **Enregistrer** et attendez le message.

      ## Vérifier {#check}

      Demandez à [l’assistance](https://example.com/support) en cas d’échec.\
      """;

  @TempDir Path docs;

  private Path french;

  @BeforeEach
  void workspace() throws IOException {
    Run.write(docs, "en/guide.md", SOURCE);
    Run.write(docs, "en/list.txt", "");
    Run.write(docs, "fr/guide.md", FRENCH);
    french = docs.resolve("fr/guide.md");
  }

  private Run fix(Object... more) {
    return Run.of(
        Stream.concat(Stream.of("check", "--no-history", docs), Stream.of(more)).toArray());
  }

  @Test
  void aFixMendsWhatNeedsNobodyToLook() throws IOException {
    Run run = fix("--fix");
    assertEquals(MENDED, Files.readString(french));
    assertEquals("lockstep: mended 3 places in 1 file", run.err().strip());
    assertFalse(run.out().contains("code-span-changed"), "what is mended is not reported");
    assertTrue(run.out().contains("link-target-changed"), run.out());
  }

  @Test
  void aSecondFixChangesNothing() throws IOException {
    fix("--fix");
    Run second = fix("--fix");
    assertEquals("lockstep: mended 0 places in 0 files", second.err().strip());
    assertEquals(MENDED, Files.readString(french));
    assertEquals("", fix("--diff").out());
  }

  @Test
  void byteOrderMarkAndLineEndsAndTheMissingLastOneAreKept() throws IOException {
    Files.writeString(french, "\uFEFF" + FRENCH.replace("\n", "\r\n"));
    fix("--fix");
    assertEquals("\uFEFF" + MENDED.replace("\n", "\r\n"), Files.readString(french));
  }

  @Test
  void nothingElseIsLeftInTheFolder() throws IOException {
    fix("--fix");
    try (Stream<Path> files = Files.list(french.getParent())) {
      assertEquals(List.of(french), files.toList());
    }
  }

  @Test
  void aLinkToAFileStaysALink() throws IOException {
    Path elsewhere = docs.resolve("store/guide.md");
    Files.createDirectories(elsewhere.getParent());
    Files.move(french, elsewhere);
    Files.createSymbolicLink(french, elsewhere);
    fix("--fix");
    assertTrue(Files.isSymbolicLink(french));
    assertEquals(MENDED, Files.readString(elsewhere));
  }

  @Test
  void aRuleIsNamedForWhatSomebodyShouldLookAt() throws IOException {
    Run run = fix("--fix", "--fix-unsafe", "link-target-changed");
    assertEquals(0, run.status(), run.out());
    assertEquals(MENDED.replace("other.md", "list.txt"), Files.readString(french));
  }

  @Test
  void anUnknownRuleIsSaidInOneLineAndNothingIsWritten() throws IOException {
    Run run = fix("--fix", "--fix-unsafe", "link-target-change");
    assertEquals(2, run.status());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("link-target-changed"), run.err());
    assertEquals(FRENCH, Files.readString(french));
  }

  @Test
  void thePipelinesDamageIsMendedInAllLocales() throws IOException {
    Run.write(docs, "de/guide.md", FRENCH);
    Run.write(docs, "sv/guide.md", FRENCH);
    fix("--fix");
    for (String locale : List.of("de", "fr", "sv")) {
      assertEquals(MENDED, Files.readString(docs.resolve(locale + "/guide.md")), locale);
    }
  }

  @Test
  void aPatchMakesWhatAFixWrites() throws IOException, GitAPIException {
    String many = "\n\nA paragraph that nobody changes, and that is long enough.".repeat(9);
    String list = "\n\n1. Copy `client_id` into the form that appears, then go on.\n\n".repeat(2);
    String liste =
        "\n\n1. Copiez `client&lowbar;id` dans le formulaire, puis continuez.\n\n".repeat(2);
    List<String> sources =
        List.of(SOURCE, SOURCE + "\n", SOURCE + many + list, list + many + SOURCE);
    List<String> targets =
        List.of(FRENCH, FRENCH + "\n", FRENCH + many + liste, liste + many + FRENCH);
    for (int i = 0; i < sources.size(); i++) {
      for (String end : List.of("\n", "\r\n")) {
        Run.write(docs, "en/guide.md", sources.get(i));
        Path folder = Files.createDirectories(docs.resolve("git" + i + end.length()));
        try (Repo repo = Repo.in(folder)) {
          // What a checkout makes of line ends is not the patch's business.
          repo.git().getRepository().getConfig().setString("core", null, "autocrlf", "false");
          repo.commit("en/guide.md", sources.get(i));
          repo.commit("fr/guide.md", targets.get(i).replace("\n", end));
          String name = Shown.path(folder) + "/";
          String patch = Run.of("check", "--no-history", folder, "--diff").out().replace(name, "");
          repo.git()
              .apply()
              .setPatch(new ByteArrayInputStream(patch.getBytes(StandardCharsets.UTF_8)))
              .call();
          String applied = Files.readString(folder.resolve("fr/guide.md"));
          Run.write(folder, "fr/guide.md", targets.get(i).replace("\n", end));
          Run.of("check", "--no-history", folder, "--fix");
          assertEquals(Files.readString(folder.resolve("fr/guide.md")), applied, patch);
          assertFalse(applied.contains("lowbar"), patch);
        }
      }
    }
  }

  /// What the fixes of the sample content leave of every document when all that fixes may touch is
  /// taken out: the words.
  @Test
  void wordsAreNeverTouched() throws IOException {
    Path copy = docs.resolve("content");
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(Path.of("content"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path to = copy.resolve(Path.of("content").relativize(file));
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
        if (file.toString().endsWith(".md")) {
          files.add(file);
        }
      }
    }
    Run run = Run.of("check", copy, "--fix");
    assertTrue(run.err().matches("(?s).*mended [1-9]\\d* places.*"), run.err());
    for (Path file : files) {
      String before = words(Files.readString(file));
      String after = words(Files.readString(copy.resolve(Path.of("content").relativize(file))));
      assertEquals(before, after, file.toString());
    }
  }

  // Letters and digits outside of addresses, anchors, code, includes, note kinds and entities.
  private static String words(String text) {
    return text.replaceAll("(?s)```.*?```", "")
        .replaceAll("`[^`\n]*`", "")
        .replaceAll("\\{[#$:{][^}\n]*\\}+", "")
        .replaceAll("\\[![A-Z]+\\]", "")
        .replaceAll("&#?\\w+;", "")
        .replaceAll("\\]\\(([^()\n]|\\([^()\n]*\\))*\\)", "")
        .replaceAll("https?://[\\p{Graph}&&[^)>]]*", "")
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
