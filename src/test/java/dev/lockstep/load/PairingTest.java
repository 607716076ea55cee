package dev.lockstep.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.Folder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which translation belongs to which source: by exl-id, else by path.
final class PairingTest {

  @TempDir Path temporary;
  private Folder folder;

  @BeforeEach
  void twoLocales() throws IOException {
    folder = new Folder(temporary).with("en/index.md", "").with("fr/index.md", "");
  }

  private static String id(String id) {
    return "---\ntitle: X\nexl-id: " + id + "\n---\n\n# X\n";
  }

  private void pairs(String... expected) throws IOException {
    List<String> pairs = folder.pairs().stream().filter(p -> !p.startsWith("index.md")).toList();
    assertEquals(List.of(expected), pairs);
  }

  @Test
  void anIdPairsWhateverThePath() throws IOException {
    folder.with("en/new/a.md", id("1")).with("fr/old/b.md", id("1"));
    pairs("new/a.md: fr old/b.md");
  }

  @Test
  void withoutAnIdThePathPairs() throws IOException {
    folder.with("en/x/a.md", "# A\n").with("fr/x/a.md", "# A\n");
    pairs("x/a.md: fr x/a.md");
  }

  @Test
  void anIdThatOnlyTheTranslationHasLeavesThePath() throws IOException {
    folder.with("en/a.md", "# A\n").with("fr/a.md", id("1"));
    pairs("a.md: fr a.md");
  }

  @Test
  void anIdThatWasMistypedLeavesThePath() throws IOException {
    folder.with("en/a.md", id("1")).with("fr/a.md", id("l"));
    pairs("a.md: fr a.md");
  }

  @Test
  void twoDocumentsThatChangedPlacesPairById() throws IOException {
    folder.with("en/a.md", id("1")).with("en/b.md", id("2"));
    folder.with("fr/a.md", id("2")).with("fr/b.md", id("1"));
    pairs("a.md: fr b.md", "b.md: fr a.md");
  }

  @Test
  void twinsWithOneIdPairByPath() throws IOException {
    folder.with("en/a.md", id("1")).with("en/a-old.md", id("1"));
    folder.with("fr/a.md", id("1")).with("fr/a-old.md", id("1"));
    pairs("a-old.md: fr a-old.md", "a.md: fr a.md");
  }

  @Test
  void aTwinThatMovedTakesThePlaceThatIsLeft() throws IOException {
    folder.with("en/a.md", id("1")).with("en/b.md", id("1"));
    folder.with("fr/b.md", id("1")).with("fr/c.md", id("1"));
    pairs("a.md: fr c.md", "b.md: fr b.md");
  }

  @Test
  void aSourceWithoutATranslationStandsAlone() throws IOException {
    folder.with("en/a.md", id("1"));
    pairs("a.md:");
  }

  @Test
  void aTranslationWithoutASourceIsAnOrphan() throws IOException {
    folder.with("fr/a.md", id("1"));
    pairs("orphan fr a.md");
  }

  @Test
  void anIdAfterALongFrontMatterIsFound() throws IOException {
    String description = "description: " + "길".repeat(20_000) + "\n";
    folder.with("en/a.md", "---\n" + description + "exl-id: 1\n---\n").with("fr/b.md", id("1"));
    pairs("a.md: fr b.md");
  }

  @Test
  void anIdIsFoundWhateverTheLineEnds() throws IOException {
    folder
        .with("en/a.md", "\uFEFF---\r\nexl-id: 1\r\n---\r\n")
        .with("fr/b.md", "---\rexl-id: '1'\r---\r");
    pairs("a.md: fr b.md");
  }

  @Test
  void onlyDocumentsArePaired() throws IOException {
    folder.with("en/a.txt", "").with("en/assets/a.png", "").with("en/.git/a.md", "");
    folder.with("en/node_modules/a.md", "").with("en/.hidden.md", "");
    pairs(".hidden.md:");
  }
}
