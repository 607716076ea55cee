package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages that are made together lead to one another.
final class ChecklistLinksTest {

  private static final String GATE =
      """
      # Gate

      1. Hand out [badges](badges/hand-out.md#print "Print").

      1. Read [the badges](./badges/hand-out.md?lang=en), [all](/help/badges/hand-out.md#nowhere),
         [why](why.md#reason), [here](gate.md#night-shift), [me](gate.md), [below](#night-shift),
         [a site](https://example.com/help/badges/hand-out.md).

      ## At night {#night-shift}

      1. Lock it.
      """;

  private static final String BADGES =
      """
      # Badges

      ## Print them {#print}

      1. Go back to [the gate](../gate.md#night-shift).
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    for (String tag : List.of("en", "sv")) {
      Run.write(folder, tag + "/help/gate.md", GATE);
      Run.write(folder, tag + "/help/why.md", "# Why\n\n## Reason {#reason}\n\nBecause.\n");
    }
    Run.write(folder, "en/help/badges/hand-out.md", BADGES);
    Run.write(folder, "fr/help/badges/hand-out.md", BADGES);
  }

  private void make(Object... more) {
    List<Object> words = new ArrayList<>(List.of("checklist", "--out", folder.resolve("out")));
    words.addAll(List.of(more));
    Run run = Run.of(words.toArray());
    assertEquals(0, run.status(), run.err());
  }

  private Document page(String name) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("out").resolve(name)));
  }

  // Each with its words; words alone lead nowhere.
  private static List<String> links(Element in) {
    return in.select("a[href]").stream().map(a -> a.text() + " " + a.attr("href")).toList();
  }

  @Test
  void aLinkLeadsToThePageOfItsDocumentInTheLanguageThatIsRead() throws IOException {
    make(folder.resolve("en"));
    Document page = page("help/gate.html");
    assertEquals(
        List.of(
            "badges ./badges/hand-out.html?lang=en#h-print",
            "the badges ./badges/hand-out.html?lang=en",
            "all ./badges/hand-out.html?lang=en",
            "here #h-night-shift",
            "below #h-night-shift",
            "a site https://example.com/help/badges/hand-out.md"),
        links(page.select("main").get(0)));
    assertEquals(
        "badges ./badges/hand-out.html?lang=sv#h-print",
        links(page.select("template[data-l=sv]").get(0)).get(0));
    for (Element link : page.select("main a[href^=./]")) {
      Path to = folder.resolve("out/help").resolve(link.attr("href").replaceFirst("\\?.*", ""));
      assertTrue(Files.exists(to), to.toString());
    }
    assertTrue(page("help/badges/hand-out.html").select("#h-print").is("section"));
  }

  @Test
  void pagesOfOneLanguageLeadToThoseOfTheSame() throws IOException {
    make(folder.resolve("en"), "--split-locales");
    Document swedish = page("help/gate.sv.html");
    // Badges have no Swedish page.
    assertEquals(
        "badges ./badges/hand-out.html#h-print", links(swedish.select(".txt").get(0)).get(0));
    assertEquals(List.of("English ./gate.html"), links(swedish.select("nav.langs").get(0)));
    assertEquals("en", swedish.select("nav.langs a").attr("lang"));
    Document french = page("help/badges/hand-out.fr.html");
    assertEquals(
        List.of("the gate ../gate.html#h-night-shift"), links(french.select(".txt").get(0)));
    assertEquals(
        List.of("Français ./hand-out.fr.html"),
        links(page("help/badges/hand-out.html").select("nav.langs").get(0)));
  }

  @Test
  void whatGotNoPageIsLookedForAtTheLinkBase() throws IOException {
    Object base = "https://docs.example.com/crm/";
    make(folder.resolve("en/help/gate.md"), "--link-base", base);
    assertEquals(
        List.of(
            "badges https://docs.example.com/crm/help/badges/hand-out#print",
            "why https://docs.example.com/crm/help/why#reason"),
        links(page("gate.html").select("main").get(0)).stream()
            .filter(link -> link.matches("(badges|why) .*"))
            .toList());
    make(folder.resolve("en"), "--link-base", base);
    assertEquals(
        List.of(
            "badges ./badges/hand-out.html?lang=en#h-print",
            "why https://docs.example.com/crm/help/why#reason"),
        links(page("help/gate.html").select("main").get(0)).stream()
            .filter(link -> link.matches("(badges|why) .*"))
            .toList());
  }

  @Test
  void twoDocumentsAreNotWrittenToOneFile() throws IOException {
    Run.write(folder, "other/en/help/gate.md", GATE);
    Run.write(folder, "other/sv/help/gate.md", GATE);
    Run run =
        Run.of(
            "checklist",
            folder.resolve("en/help/gate.md"),
            folder.resolve("other/en/help/gate.md"),
            "--out",
            folder.resolve("out"));
    assertEquals(2, run.status(), run.out());
    assertTrue(run.err().contains("would both be written to help/gate.html"), run.err());
  }
}
