package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a guide includes is carried out with it, so its page shows it.
final class ChecklistIncludesTest {

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Run.write(
        folder,
        "en/help/start/connect.md",
        """
        # Connect

        {{$include /help/_includes/before.md}}

        ## Work

        1. Open the connector.

           {{twice}}

        1. Ask for {{role}} first.

        1. See {{nobody-knows}} and {{$include /help/_includes/gone.md}}.
        """);
    Run.write(
        folder,
        "en/help/_includes/before.md",
        """
        ---
        title: Before
        ---
        Get ready:

        1. Stop the sync.

           Read [how](how.md).

        1. Wait.
        """);
    Run.write(folder, "en/help/start/how.md", "# How\n\n1. Click.\n");
    Run.write(
        folder,
        "en/help/_includes/snippets.md",
        """
        # Snippets

        ## Careful {#twice}

        >[!NOTE]
        >
        >It runs **twice**.

        ## Role {#role}

        the *owner* role
        """);
    Run.write(
        folder,
        "sv/help/start/connect.md",
        """
        # Anslut

        {{$include /help/_includes/before.md}}

        ## Arbete

        1. Öppna kopplingen.

           {{twice}}

        1. Be först om {{role}}.

        1. Se {{nobody-knows}} och {{$include /help/_includes/gone.md}}.
        """);
    Run.write(
        folder,
        "sv/help/_includes/snippets.md",
        "# Bitar\n\n## Varsamt {#twice}\n\n>[!NOTE]\n>\n>Den körs **två gånger**.\n");
  }

  private Document page() throws IOException {
    Path out = folder.resolve("out");
    Object[] words = {"checklist", "--out", out, folder.resolve("en")};
    Run run = Run.of(words);
    assertEquals(0, run.status(), run.err());
    return Jsoup.parse(Files.readString(out.resolve("help/start/connect.html")));
  }

  private static List<String> steps(Document page) {
    return page.select(".step").stream()
        .map(step -> step.select(".num").text() + " " + step.select(".txt").text())
        .toList();
  }

  @Test
  void theStepsOfAnIncludeAreStepsOfThePage() throws IOException {
    Document page = page();
    assertEquals(
        List.of(
            "1.1 Stop the sync.",
            "1.2 Wait.",
            "2.1 Open the connector.",
            "2.2 Ask for the owner role first.",
            "2.3 See {{nobody-knows}} and {{$include /help/_includes/gone.md}}."),
        steps(page));
    assertEquals(
        List.of("./how.html?lang=en"),
        page.select(".step a").eachAttr("href"),
        "leads from the page: " + page.select(".step").first());
    assertEquals("It runs twice.", page.select(".step .call.note p").first().text());
  }

  @Test
  void anIncludeThatIsNotTranslatedIsShownInTheSourceLanguage() throws IOException {
    Document page = page();
    String swedish = page.select("template[data-l=sv]").first().html();
    assertTrue(swedish.contains("Den körs <b>två gånger</b>."), swedish);
    assertTrue(swedish.contains("Be först om the <i>owner</i> role."), swedish);
    assertFalse(swedish.contains("Stop the sync."), "it stays, marked as English");
  }

  @Test
  void theIdsOfItsStepsStayWhenItMovesAndDifferFromPageToPage() throws IOException {
    List<String> ids = page().select(".step").eachAttr("id");
    String text = Files.readString(folder.resolve("en/help/start/connect.md"));
    Run.write(
        folder,
        "en/help/start/connect.md",
        text.replace("{{$include /help/_includes/before.md}}\n\n", "")
            + "\n## Before\n\n{{$include /help/_includes/before.md}}\n");
    assertEquals(
        List.of(ids.get(2), ids.get(3), ids.get(4), ids.get(0), ids.get(1)),
        page().select(".step").eachAttr("id"));
    Run.write(folder, "en/help/start/other.md", text);
    page();
    List<String> others =
        Jsoup.parse(Files.readString(folder.resolve("out/help/start/other.html")))
            .select(".step")
            .eachAttr("id");
    assertEquals(5, others.size());
    assertTrue(others.stream().noneMatch(ids::contains), "two pages share no ticks");
  }

  @Test
  void linesAreThoseOfTheFile() {
    Run run = Run.of("steps", folder.resolve("en/help/start/connect.md"), "--format", "json");
    assertEquals(0, run.status(), run.err());
    String json = run.out().replaceAll("\\s", "");
    assertTrue(json.contains("\"src\":{\"line\":3"), "an include is where it is named: " + json);
    assertTrue(json.contains("\"src\":{\"line\":7"), json);
    assertTrue(json.contains("\"src\":{\"line\":13"), json);
  }

  @Test
  void aLoopAndADoublingEnd() throws IOException {
    Run.write(
        folder,
        "en/help/_includes/before.md",
        "1. Stop the sync.\n\n   {{$include /help/_includes/next.md}}\n");
    Run.write(
        folder,
        "en/help/_includes/next.md",
        "Next.\n\n{{$include /help/_includes/before.md}}\n\n{{$include"
            + " /help/start/connect.md}}\n");
    assertEquals("1.1 Stop the sync.", steps(page()).getFirst());
    for (int i = 0; i < 40; i++) {
      String next = "{{$include /help/_includes/d" + (i + 1) + ".md}}\n\n";
      Run.write(folder, "en/help/_includes/d" + i + ".md", "Twice.\n\n" + next + next);
    }
    Run.write(folder, "en/help/_includes/d40.md", "End.\n");
    Run.write(
        folder,
        "en/help/start/connect.md",
        "# Connect\n\n{{$include /help/_includes/d0.md}}\n\n## Work\n\n1. Open it.\n");
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> page());
  }

  @Test
  void whatIsNeverClosedIsLeftAsItIs() throws IOException {
    Run.write(folder, "en/help/_includes/before.md", "```sh\nsync --stop\n");
    Document page = page();
    assertEquals(3, page.select(".step").size());
    assertTrue(page.text().contains("/help/_includes/before.md"), "its name is shown");
  }
}
