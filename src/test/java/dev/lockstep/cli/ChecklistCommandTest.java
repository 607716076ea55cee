package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChecklistCommandTest {

  private static final Path GUIDE = Path.of("content/en/help/connect/connect-crm.md");
  private static final Path READY = Path.of("reports/checklist");

  @TempDir Path folder;

  @Test
  void theGuideOfTheSampleStandsReady() throws IOException {
    Path out = Update.WANTED ? READY : folder;
    Run run = Run.of("checklist", GUIDE, "--out", out);
    assertEquals(0, run.status(), run.err());
    assertTrue(
        Files.readString(READY.resolve("connect-crm.html"))
            .equals(Files.readString(out.resolve("connect-crm.html"))),
        "reports/checklist/connect-crm.html is not what the program writes; mvn verify -Dupdate");
  }

  @Test
  void anyTranslationAndTheIdNameTheSameGuide() throws IOException {
    Run.of("checklist", GUIDE, "--out", folder.resolve("a"));
    Run.of("checklist", "content/sv/help/connect/connect-crm.md", "--out", folder.resolve("b"));
    String page = Files.readString(folder.resolve("a/connect-crm.html"));
    assertEquals(page, Files.readString(folder.resolve("b/connect-crm.html")));
    assertFalse(page.contains("content/en"), "no path outside of the documentation");
  }

  @Test
  void aFolderGetsAnIndex() throws IOException {
    Run run = Run.of("checklist", "content/en", "--locales", "sv", "--out", folder);
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains(" without steps"), run.out());
    assertTrue(
        Files.readString(folder.resolve("index.html")).contains("./help/connect/connect-crm.html"));
    assertFalse(
        Files.readString(folder.resolve("help/connect/connect-crm.html"))
            .contains("data-l=\"ko\""));
  }

  @Test
  void theIndexLeadsToEachLanguage() throws IOException {
    Run.of("checklist", "content/en", "--locales", "sv", "--out", folder.resolve("one"));
    Run.of(
        "checklist",
        "content/en",
        "--locales",
        "sv",
        "--split-locales",
        "--out",
        folder.resolve("own"));
    assertTrue(index("one").contains("./help/connect/connect-crm.html?lang=sv"));
    assertTrue(index("own").contains("./help/connect/connect-crm.sv.html"));
  }

  // Every address leads to a file.
  private List<String> index(String name) throws IOException {
    Path index = folder.resolve(name).resolve("index.html");
    List<String> addresses = Jsoup.parse(Files.readString(index)).select("a").eachAttr("href");
    for (String address : addresses) {
      assertTrue(Files.exists(index.resolveSibling(address.replaceFirst("\\?.*", ""))), address);
    }
    return addresses;
  }

  @Test
  void languagesAndPicturesCanBeFilesOfTheirOwn() throws IOException {
    Run run = Run.of("checklist", GUIDE, "--split-locales", "--assets", "sidecar", "--out", folder);
    assertEquals(0, run.status(), run.err());
    String page = Files.readString(folder.resolve("connect-crm.sv.html"));
    assertTrue(page.contains("<html lang=\"sv\"") && page.contains("img-src 'self'"), page);
    assertFalse(page.contains("src=\"data:"));
    try (var files = Files.list(folder)) {
      assertTrue(files.anyMatch(file -> file.toString().endsWith(".png")));
    }
  }

  @Test
  void aDocumentWithoutStepsIsSaid() throws IOException {
    Run.write(folder, "en/help/a.md", "# A\n\nText.\n");
    Run.write(folder, "sv/help/a.md", "# A\n\nText.\n");
    Run run = Run.of("checklist", folder.resolve("en/help/a.md"), "--out", folder).in(folder);
    assertEquals(2, run.status());
    assertTrue(run.err().contains("has no steps"), run.err());
  }

  @Test
  void whatIsMadeAtTheSameTimeIsWhatIsMadeAlone() throws IOException {
    Run all = Run.of("checklist", "content/en", "--out", folder.resolve("all"));
    Run again = Run.of("checklist", "content/en", "--out", folder.resolve("again"));
    assertEquals(0, all.status(), all.err());
    assertEquals(all.out().replace("all", "again"), again.out());
    int pages = 0;
    try (var files = Files.walk(folder.resolve("all"))) {
      for (Path page : files.filter(Files::isRegularFile).toList()) {
        Path inside = folder.resolve("all").relativize(page);
        String made = Files.readString(page);
        assertEquals(made, Files.readString(folder.resolve("again").resolve(inside)));
        if (!inside.equals(Path.of("index.html"))) {
          Path source = Path.of("content/en", inside.toString().replaceFirst("html$", "md"));
          assertEquals(0, Run.of("checklist", source, "--out", folder.resolve("one")).status());
          Path alone = folder.resolve("one").resolve(page.getFileName());
          assertEquals(unlinked(made), unlinked(Files.readString(alone)), inside.toString());
          pages++;
        }
      }
    }
    assertTrue(pages > 1, "several pages are needed here");
    List<String> folders =
        Jsoup.parse(Files.readString(folder.resolve("all/index.html"))).select("h2").eachText();
    assertEquals(folders.stream().distinct().sorted().toList(), folders);
    assertTrue(folders.contains("help/connect"), folders.toString());
  }

  // Alone, a page has no other to lead to.
  private static String unlinked(String page) {
    return page.replaceAll("</?a\\b[^>]*>", "");
  }

  @Test
  void partsOfOthersGetAPageOnlyByTheirName() throws IOException {
    String steps = "# Badges\n\n1. Open the badge.\n\n1. Scan it.\n";
    for (String path : List.of("help/a", "help/TOC", "help/_includes/b", "README", "metadata")) {
      Run.write(folder, "en/" + path + ".md", steps);
      Run.write(folder, "sv/" + path + ".md", steps);
    }
    Path out = folder.resolve("out");
    Run run = Run.of("checklist", folder.resolve("en"), "--out", out);
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().startsWith("1 checklists"), run.out());
    assertTrue(run.out().contains("left out: 4 that are parts of others"), run.out());
    Run named =
        Run.of(
            "checklist",
            folder.resolve("en"),
            folder.resolve("en/help/_includes/b.md"),
            "--out",
            out);
    assertTrue(named.out().startsWith("2 checklists"), named.out());
    assertTrue(named.out().contains("left out: 3 that are parts"), named.out());
    assertTrue(Files.exists(out.resolve("help/_includes/b.html")));
  }

  @Test
  void whatIsWrongWithAChecklistIsSaidWithItsMend() throws IOException {
    Run.write(folder, "en/a.md", "# A\n\n1. Open the drawer.\n");
    Run.write(folder, "sv/a.md", "# A\n\n1. Öppna lådan.\n");
    Run.write(
        folder, "checklist.yml", "path:a.md:\n  steps:\n    \"1.1\":\n      weigth: optional\n");
    Run run = Run.of("checklist", folder.resolve("en/a.md"), "--out", folder.resolve("out"));
    assertEquals(0, run.status(), run.err());
    assertTrue(run.err().contains("unknown setting `weigth`; did you mean `weight`?"), run.err());
  }

  @Test
  void aFolderThatCannotBeWrittenToIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Run run = Run.of("checklist", GUIDE, "--out", file);
    assertEquals(2, run.status(), run.err());
    assertFalse(run.err().contains("IllegalState"), run.err());
  }
}
