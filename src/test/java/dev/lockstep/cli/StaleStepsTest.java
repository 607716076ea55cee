package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.history.Repo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A step whose source changed since it was translated is shown with what the source says now.
final class StaleStepsTest {

  private static final String OLD =
      """
      # Badges

      1. Open the drawer.

         ![Drawer](assets/drawer-1.png)

      1. Scan the badge once.

      1. Press **Save**.

         - Wait for the beep.

      1. Put the badge back into the drawer.

         >[!NOTE]
         >
         >The drawer locks itself.
      """;

  private static final String NOW =
      OLD.replace("drawer-1.png", "drawer-2.png")
          .replace("Scan the badge once", "Scan the badge <b>twice</b>")
          .replace("Wait for the beep", "Wait for two beeps")
          .replace("\n\n   >[!NOTE]\n   >\n   >The drawer locks itself.", "");

  private static final String SWEDISH =
      OLD.replace("# Badges", "# Brickor")
          .replace("Open the drawer", "Öppna lådan")
          .replace("Scan the badge once", "Läs av brickan en gång")
          .replace("Press **Save**", "Tryck på **Spara**")
          .replace("Wait for the beep", "Vänta på pipet")
          .replace("Put the badge back into the drawer", "Lägg tillbaka brickan i lådan")
          .replace("The drawer locks itself", "Lådan låser sig själv");

  private static final List<String> CHANGED =
      List.of(
          "Scan the badge twice.",
          "Press Save. Wait for two beeps.",
          "Put the badge back into the drawer.");

  @TempDir Path folder;
  private Path docs = Path.of("");

  @BeforeEach
  void changeTheSource() throws IOException {
    docs = folder.resolve("docs");
    try (Repo repo = Repo.in(docs)) {
      String made = repo.commit("en/help/badges.md", OLD);
      repo.commit("sv/help/badges.md", "---\nsource-git-commit: " + made + "\n---\n" + SWEDISH);
      String now = repo.commit("en/help/badges.md", NOW);
      repo.commit("fr/help/badges.md", "---\nsource-git-commit: " + now + "\n---\n" + SWEDISH);
      repo.commit("de/help/badges.md", SWEDISH);
    }
  }

  private void checklist(Object... more) {
    List<Object> words = new ArrayList<>(List.of("checklist", document(), "--out", folder));
    words.addAll(List.of(more));
    Run run = Run.of(words.toArray());
    assertEquals(0, run.status(), run.err());
  }

  private Path document() {
    return docs.resolve("en/help/badges.md");
  }

  private Element page(String name) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve(name)));
  }

  @Test
  void aNoticeStandsInTheLanguageThatIsBehind() throws IOException {
    checklist();
    Element page = page("badges.html");
    assertEquals(3, page.select("main .stale").size());
    assertTrue(page.select("main .stale *").isEmpty());
    Element swedish = page.select("template[data-l=sv]").get(0);
    assertEquals(CHANGED, swedish.select("details > div").eachText());
    assertEquals(
        "Texten på engelska i det här steget har ändrats efter översättningen.",
        swedish.select("summary").get(0).text());
    assertEquals("twice", swedish.select("details b").get(0).text());
    assertTrue(page.select("template[data-l]:not([data-l=sv]) details").isEmpty());
  }

  @Test
  void aPageOfOneLanguageHasItToo() throws IOException {
    checklist("--split-locales");
    assertEquals(
        CHANGED, page("badges.sv.html").select("main .stale details > [lang=en]").eachText());
    assertTrue(page("badges.html").select(".stale").isEmpty());
    assertTrue(page("badges.fr.html").select(".stale").isEmpty());
  }

  @Test
  void withoutHistoryNothingIsSaid() throws IOException {
    Path bare = folder.resolve("bare");
    for (String tag : List.of("en", "sv")) {
      Path from = docs.resolve(tag + "/help/badges.md");
      Run.write(bare, tag + "/help/badges.md", Files.readString(from));
    }
    Run run = Run.of("checklist", bare.resolve("en/help/badges.md"), "--out", folder);
    assertEquals(0, run.status(), run.err());
    assertTrue(page("badges.html").select(".stale").isEmpty());
  }

  @Test
  void theOutlineNamesTheLanguages() {
    String outline = Run.of("steps", document()).out();
    assertEquals(3, outline.lines().filter(line -> line.endsWith("stale in sv")).count(), outline);
    assertFalse(outline.contains("stale in sv,") || outline.contains("stale in fr"), outline);
    String json = Run.of("steps", document(), "--format", "json").out();
    assertEquals(3, json.split("\"stale\": ?\\[\\s*\"sv\"\\s*]", -1).length - 1, json);
  }
}
