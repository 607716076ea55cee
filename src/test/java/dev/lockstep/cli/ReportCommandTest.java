package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.Update;
import dev.lockstep.schema.SchemaTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The report as files: what is written where, and that it hangs together.
final class ReportCommandTest {

  private static final Path READY = Path.of("reports/report");

  @TempDir Path folder;

  private Path report(Object... more) {
    Path out = folder.resolve("out");
    List<Object> words = new ArrayList<>(List.of("report", "content", "--out", out));
    words.addAll(List.of(more));
    Run run = Run.of(words.toArray());
    assertEquals(0, run.status(), run.err());
    assertEquals("", run.err());
    return out;
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void theReportOfTheSampleStandsReady() throws IOException {
    Path out = report();
    if (Update.WANTED) {
      Run.of("report", "content", "--out", READY);
    }
    Map<String, String> made = files(out);
    Map<String, String> ready = files(READY);
    assertEquals(made.keySet(), ready.keySet(), "reports/report; mvn verify -Dupdate");
    made.forEach(
        (name, text) ->
            assertTrue(
                text.equals(ready.get(name)),
                "reports/report/" + name + " is not what the program writes; mvn verify -Dupdate"));
    made.values()
        .forEach(text -> assertFalse(text.contains(Path.of("").toAbsolutePath().toString())));
    made.values().forEach(text -> assertFalse(text.contains("\r")));
  }

  @Test
  void anyNumberOfThreadsWritesTheSame() throws IOException, InterruptedException {
    Path one = folder.resolve("one");
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:ActiveProcessorCount=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.lockstep.cli.Main",
                "report",
                "content",
                "--out",
                one.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertEquals(files(report()), files(one));
  }

  @Test
  void everyLinkLeadsToAPlaceInTheReport() throws IOException {
    for (String how : List.of("--out", "--all", "--single")) {
      Path out = folder.resolve("tree" + how);
      Run run =
          how.equals("--out")
              ? Run.of("report", "content", "--out", out)
              : Run.of("report", "content", "--out", out, how);
      assertEquals(0, run.status(), run.err());
      assertEquals(List.of(), deadLinks(out), how);
    }
  }

  private static List<String> deadLinks(Path out) throws IOException {
    Map<Path, Document> pages = new TreeMap<>();
    for (String name : files(out).keySet()) {
      if (name.endsWith(".html")) {
        pages.put(out.resolve(name), Jsoup.parse(Files.readString(out.resolve(name))));
      }
    }
    List<String> dead = new ArrayList<>();
    Map<Path, Set<String>> ids = new TreeMap<>();
    pages.forEach(
        (file, page) -> {
          List<String> own = page.select("[id]").eachAttr("id");
          ids.put(file, new HashSet<>(own));
          own.stream()
              .filter(id -> own.indexOf(id) != own.lastIndexOf(id))
              .forEach(id -> dead.add(file + " has " + id + " twice"));
        });
    for (Map.Entry<Path, Document> page : pages.entrySet()) {
      for (Element link : page.getValue().select("[href],[src]")) {
        String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        String[] parts = address.split("#", 2);
        Path file =
            parts[0].isEmpty()
                ? page.getKey()
                : page.getKey().getParent().resolve(parts[0]).normalize();
        boolean inside = file.startsWith(out) && Files.isRegularFile(file);
        boolean there = parts.length < 2 || ids.getOrDefault(file, Set.of()).contains(parts[1]);
        if (!inside || !there) {
          dead.add(page.getKey() + " leads to " + address);
        }
      }
    }
    return dead;
  }

  @Test
  void countsAreThoseOfTheData() throws IOException {
    Path out = report();
    String json = Files.readString(out.resolve("data.json"));
    assertEquals(List.of(), SchemaTest.errors("report", json));
    Document page = Jsoup.parse(Files.readString(out.resolve("index.html")));
    for (String state : List.of("error", "missing", "stale", "drift")) {
      int cells = page.select(".heat td." + state).size();
      assertEquals(json.split("\"state\": \"" + state + "\"", -1).length - 1, cells, state);
      assertTrue(cells > 0, "the sample has every state: " + state);
    }
    // The number on a card is that of its cells.
    assertTrue(page.select(".cards .error").text().contains("errors"));
    List<String> tags = page.select(".heat thead th:not(:first-child)").eachText();
    for (String tag : tags) {
      int errors =
          page.select(".heat td:nth-child(" + (tags.indexOf(tag) + 2) + ").error").stream()
              .mapToInt(td -> Integer.parseInt(td.text().replaceAll("\\D", "")))
              .sum();
      String said = page.select(".cards [data-l=" + tag + "] .error").text();
      assertEquals(Integer.toString(errors), said.replaceAll("\\D", ""), tag);
    }
    // The number on a chip counts rows.
    for (Element chip : page.select(".states label:has(input[value~=.+])")) {
      String state = chip.selectFirst("input").attr("value");
      long rows =
          page.select(".heat tbody tr:not(.dir)").stream()
              .filter(
                  row ->
                      row.select("td").stream()
                          .anyMatch(
                              td -> td.className().equals(state.equals("clean") ? "" : state)))
              .count();
      assertEquals(Long.toString(rows), chip.selectFirst("i").text(), state);
    }
  }

  @Test
  void everyFindingOfTheCheckIsOnAPage() throws IOException {
    Path out = report();
    StringBuilder shown = new StringBuilder();
    files(out)
        .forEach(
            (name, text) -> {
              if (name.startsWith("d/") || name.equals("index.html")) {
                shown.append(Jsoup.parse(text).select(".f, #outside li").text()).append('\n');
              }
            });
    Run concise = Run.of("check", "content", "--format", "concise");
    for (String line : concise.out().lines().toList()) {
      String message =
          line.replaceFirst("^\\S+: \\S+ ", "")
              .replaceFirst("^.*?\\] ", "")
              .replaceFirst(" \\[.\\]$", "");
      String words = Jsoup.parse(message.replace("<", "&lt;")).text().replaceAll("\\s+", " ");
      assertTrue(shown.toString().contains(words), line);
    }
  }

  @Test
  void theLineToPutThereIsBuiltFromTheFix() throws IOException {
    Path out = report();
    String page = page(out, "connect-crm");
    Element place = Jsoup.parse(page).getElementById("c1-fr");
    assertTrue(place.selectFirst(".px pre").text().contains("permissions/grant-consent.md"), page);
    Element then = Jsoup.parse(page).getElementById("s1.5-en");
    assertEquals("permissions/", then.selectFirst("ins").text());
  }

  private static String page(Path out, String name) throws IOException {
    return files(out).entrySet().stream()
        .filter(e -> e.getKey().matches("d/" + name + "-[0-9a-f]+\\.html"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void pagesOfAnEarlierReportAreRemovedAndOtherFilesAreNot() throws IOException {
    Path out = report("--all");
    Files.writeString(out.resolve("mine.txt"), "mine");
    int all = files(out).size();
    report();
    assertTrue(files(out).size() < all);
    assertTrue(Files.exists(out.resolve("mine.txt")));
    report("--single");
    assertEquals(Set.of("data.json", "mine.txt", "report.html"), files(out).keySet());
  }

  @Test
  void aFolderWithSomethingElseIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("index.html"), "mine");
    Run run = Run.of("report", "content", "--out", folder);
    assertEquals(2, run.status());
    assertTrue(run.err().contains("something else than a report"), run.err());
    assertEquals(Map.of("index.html", "mine"), files(folder));
    Run file = Run.of("report", "content", "--out", folder.resolve("index.html"));
    assertTrue(file.err().contains("is a file: name a folder"), file.err());
  }

  @Test
  void whatTheBaselineAcceptsIsNotShown() throws IOException {
    Path baseline = folder.resolve("baseline.json");
    assertEquals(0, Run.of("baseline", "content", "--output", baseline).status());
    Path out = report("--baseline", baseline);
    Document page = Jsoup.parse(Files.readString(out.resolve("index.html")));
    assertTrue(page.selectFirst(".meta").text().contains("held back by the baseline"));
    assertEquals(0, page.select(".heat td.error, .heat td.stale, .heat td.drift").size());
  }

  @Test
  void oneLanguageIsEnough() throws IOException {
    Path out = report("--locale", "fr");
    assertEquals(Set.of("en.html", "fr.html"), files(out.resolve("locale")).keySet());
  }

  @Test
  void documentsAreTextAndNoMarkup() throws IOException {
    String attacks;
    try (var in = ReportCommandTest.class.getResourceAsStream("/checklist/attacks.txt")) {
      attacks = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder("---\ntitle: </title><script>hit=1</script>\n---\n");
    text.append("# <img src=x onerror=hit=1> \u202E\n\n");
    for (String attack : attacks.split("\n", -1)) {
      text.append("1. ").append(attack).append("\n\n").append(attack).append("\n\n");
      text.append("[").append(attack).append("](").append(attack).append(")\n\n");
    }
    String name = "a\"><script>hit=1</script>&#39;.md";
    Path docs = folder.resolve("docs");
    Run.write(docs, "en/help/b.md", text.toString());
    Run.write(docs, "en/help/" + name.replace("/", "-"), text.toString());
    Run.write(docs, "fr/help/b.md", text.toString().replaceFirst("1\\. .*\n", ""));
    for (String how : List.of("--all", "--single")) {
      Path out = folder.resolve("attacked" + how);
      Run run = Run.of("report", docs, "--out", out, how);
      assertEquals(0, run.status(), run.err());
      for (Map.Entry<String, String> file : files(out).entrySet()) {
        if (file.getKey().endsWith(".html")) {
          Document page = Jsoup.parse(file.getValue());
          String bad = "img, svg, math, iframe, object, embed, base, form:not(#filters), template";
          assertEquals(List.of(), page.select(bad).eachText(), file.getKey());
          assertEquals(1, page.select("script").size(), file.getKey());
          assertEquals(
              List.of(),
              page.getAllElements().stream()
                  .flatMap(e -> e.attributes().asList().stream())
                  .filter(a -> a.getKey().startsWith("on") || a.getKey().equals("style"))
                  .toList());
          assertFalse(file.getValue().contains("\u202E"), file.getKey());
        }
      }
      assertEquals(List.of(), deadLinks(out), how);
    }
  }

  @Test
  void aFolderWithoutTranslationsHasAReport() throws IOException {
    Path docs = folder.resolve("docs");
    Run.write(docs, "en/help/a.md", "# A\n\n[gone](b.md)\n");
    Run.write(docs, "fr/help/other.md", "# B\n");
    Path out = folder.resolve("alone");
    assertEquals(0, Run.of("report", docs, "--out", out).status());
    assertTrue(page(out, "a").contains("link-dead"));
    assertTrue(Files.readString(out.resolve("index.html")).contains("missing"));
  }

  @Test
  void pathsAreOfAnyLength() throws IOException {
    Path docs = folder.resolve("docs");
    String deep = "en/" + "folder/".repeat(12) + "name".repeat(20) + ".md";
    Run.write(docs, deep, "# A\n\n[gone](b.md)\n");
    Run.write(docs, deep.replace("en/", "fr/"), "# A\n");
    Path out = folder.resolve("deep");
    assertEquals(0, Run.of("report", docs, "--out", out).status());
    List<String> names = files(out.resolve("d")).keySet().stream().toList();
    assertTrue(
        names.stream().max(Comparator.comparing(String::length)).orElse("").length() < 70,
        names.toString());
  }
}
