package dev.lockstep.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the locales are found, and what a path selects in them.
final class LayoutTest {

  @TempDir Path temporary;
  private Folder folder;

  @BeforeEach
  void anEmptyFolder() {
    folder = new Folder(temporary);
  }

  private void pairs(List<String> expected, String... inside) throws IOException {
    assertEquals(expected, folder.pairs(inside));
  }

  @Test
  void subFoldersNamedByLanguageAreLocales() throws IOException {
    folder.with("en/a.md", "").with("fr-FR/a.md", "").with("zh-Hans/a.md", "").with("src/a.md", "");
    pairs(List.of("a.md: fr-FR a.md, zh-Hans a.md"));
  }

  @Test
  void siblingsNamedByLanguageAreLocales() throws IOException {
    folder.with("guide.en/help/a.md", "").with("guide.fr-FR/help/a.md", "");
    Files.createDirectory(temporary.resolve("guide.en/.git"));
    pairs(List.of("help/a.md: fr-FR help/a.md"));
    pairs(List.of("help/a.md: fr-FR help/a.md"), "guide.en");
  }

  @Test
  void anUnderscoreIsAHyphen() throws IOException {
    folder.with("en/a.md", "").with("pt_BR/a.md", "");
    pairs(List.of("a.md: pt-BR a.md"));
  }

  @Test
  void theSourceMayHaveARegion() throws IOException {
    folder.with("en-US/a.md", "").with("fr/a.md", "");
    pairs(List.of("a.md: fr a.md"));
  }

  @Test
  void theConfigurationSaysWhereLocalesAre() throws IOException {
    folder.with("lockstep.yml", "source: de\nlocales:\n  de: deutsch\n  ko: x/korean\n");
    folder.with("deutsch/a.md", "").with("x/korean/a.md", "").with("fr/a.md", "");
    pairs(List.of("a.md: ko a.md"));
  }

  @Test
  void theConfigurationMayNameTheSourceAlone() throws IOException {
    folder.with("lockstep.yml", "source: fr\n").with("en/a.md", "").with("fr/a.md", "");
    pairs(List.of("a.md: en a.md"));
  }

  @Test
  void theNearestConfigurationHolds() throws IOException {
    folder.with("lockstep.yml", "source: de\n").with("docs/lockstep.yml", "source: en\n");
    folder.with("docs/en/a.md", "").with("docs/fr/a.md", "");
    pairs(List.of("a.md: fr a.md"), "docs");
  }

  @Test
  void aDocumentSelectsItsTopic() throws IOException {
    folder.with("en/a.md", "").with("en/b.md", "").with("fr/a.md", "").with("fr/b.md", "");
    pairs(List.of("b.md: fr b.md"), "fr/b.md");
    pairs(List.of("b.md: fr b.md"), "en/b.md");
  }

  @Test
  void aLocaleSelectsTheTopicsItHas() throws IOException {
    folder.with("en/a.md", "").with("en/b.md", "").with("fr/b.md", "").with("ko/c.md", "");
    pairs(List.of("b.md: fr b.md"), "fr");
    pairs(List.of("orphan ko c.md"), "ko");
  }

  @Test
  void aFolderSelectsWhatIsInIt() throws IOException {
    folder.with("en/x/a.md", "").with("en/y/b.md", "").with("fr/x/a.md", "").with("fr/y/b.md", "");
    pairs(List.of("x/a.md: fr x/a.md"), "en/x");
    pairs(List.of("x/a.md: fr x/a.md", "y/b.md: fr y/b.md"), "en/x", "fr/y/b.md");
  }
}
