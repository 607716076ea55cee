package dev.lockstep.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import dev.lockstep.Reports;
import dev.lockstep.checklist.Chromium;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The report in a real browser, opened from the disk as its users open it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportPageTest {

  private Path folder = Path.of("");
  private Chromium chromium;
  private String axe = "";
  private String guide = "";
  private BrowserContext context;
  private Page page;

  @BeforeAll
  void start(@TempDir Path temporary) throws IOException {
    folder = temporary.resolve("report");
    Assumptions.assumeTrue(
        Chromium.executable().isPresent(),
        "no Chromium: the pages are not tested in a browser; -Dlockstep.chromium=/path names one");
    chromium = Chromium.start();
    try (InputStream in = ReportPageTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Gathering gathering = new Gathering();
    Site.write(
        Reports.ofContent(gathering),
        gathering,
        new Site.Options(folder, false, false, "0"),
        Site.MESSAGES.in("en"));
    try (Stream<Path> files = Files.list(folder.resolve("d"))) {
      guide =
          files
              .map(file -> "d/" + file.getFileName())
              .filter(name -> name.startsWith("d/connect-crm-"))
              .findFirst()
              .orElseThrow();
    }
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void nothingWasAskedForAndNothingComplained() {
    if (context != null) {
      context.close();
      context = null;
      List<String> complaints = List.copyOf(chromium.complaints);
      chromium.complaints.clear();
      assertEquals(List.of(), complaints);
    }
  }

  private void open(String name, UnaryOperator<Browser.NewContextOptions> how) {
    if (context != null) {
      context.close();
    }
    context = chromium.context(how);
    page = chromium.page(context);
    page.navigate(
        folder.resolve(name.replaceFirst("#.*", "")).toUri() + name.replaceFirst("^[^#]*", ""));
  }

  private void open(String name) {
    open(name, options -> options);
  }

  @Test
  void axeFindsNothingInAnyDress() {
    Map<String, UnaryOperator<Browser.NewContextOptions>> dresses =
        Map.of(
            "light", options -> options,
            "dark", options -> options.setColorScheme(ColorScheme.DARK),
            "forced colours", options -> options.setForcedColors(ForcedColors.ACTIVE),
            "narrow", options -> options.setViewportSize(320, 640));
    for (String name : List.of("index.html", guide, "rule/step-missing.html", "locale/sv.html")) {
      dresses.forEach(
          (dress, how) -> {
            open(name, how);
            page.evaluate(axe);
            Object found =
                page.evaluate(
                    "() => axe.run(document, {preload: false}).then(r => r.violations.map(v => v.id"
                        + " + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' |"
                        + " ')))");
            assertEquals(List.of(), found, name + " " + dress);
            if (dress.equals("narrow")) {
              Object wide = page.evaluate("document.documentElement.scrollWidth");
              assertEquals(320, wide, name);
            }
          });
    }
  }

  @Test
  void everyCombinationOfFiltersShowsWhatItSays() throws IOException {
    Document table = Jsoup.parse(Files.readString(folder.resolve("index.html")));
    List<String> heads = table.select(".heat thead th").eachText();
    open("index.html");
    for (String state : List.of("", "error", "missing", "stale", "drift", "clean")) {
      for (String locale : List.of("", "en", "sv", "ko")) {
        for (String words : List.of("", "connect", "SECRET rotate", "nothing like it")) {
          go("state=" + state + "&locale=" + locale + "&q=" + words.replace(" ", "+"));
          List<String> expected = new ArrayList<>();
          for (Element body : table.select(".heat tbody")) {
            String folderName = body.selectFirst(".dir").text();
            for (Element row : body.select("tr:not(.dir)")) {
              if (fits(row, folderName, state, heads.indexOf(locale), words)) {
                expected.add(row.selectFirst("th").text());
              }
            }
          }
          Object shown =
              page.evaluate(
                  "[...document.querySelectorAll('.heat tbody:not([hidden])"
                      + " tr:not(.dir):not([hidden]) th')].map(e => e.textContent.trim())");
          assertEquals(expected, shown, state + " " + locale + " " + words);
          assertEquals(
              expected.size() + " of 13 documents", page.textContent("#count"), "the count");
        }
      }
    }
  }

  private void go(String fragment) {
    page.evaluate(
        "to => new Promise(r => { addEventListener('hashchange', () => setTimeout(r), {once:"
            + " true}); location.hash = to; })",
        fragment);
  }

  private static boolean fits(Element row, String folder, String state, int at, String words) {
    List<Element> cells = row.select("td");
    List<Element> asked = at < 0 ? cells : List.of(cells.get(at - 1));
    boolean isSo =
        state.isEmpty()
            || asked.stream()
                .anyMatch(
                    td -> (td.className().isEmpty() ? "clean" : td.className()).equals(state));
    Element link = row.selectFirst("a[href], [data-p]");
    String name = link.hasAttr("data-p") ? link.attr("data-p") : link.attr("href");
    String text =
        (link.text() + " " + folder + name.replaceFirst("^d/", "")).toLowerCase(Locale.ROOT);
    return isSo
        && Stream.of(words.toLowerCase(Locale.ROOT).split(" ", -1)).allMatch(text::contains);
  }

  @Test
  void aViewIsAnAddress() {
    open("index.html");
    page.fill("#q", "secret");
    page.selectOption("#l", "zh-Hans");
    page.check("[name=s][value=error]", new Page.CheckOptions().setForce(true));
    page.selectOption("#r", "label-untranslated");
    page.selectOption("#v", "info");
    page.selectOption("#o", "worst");
    String count = page.textContent("#count");
    String address = page.url();
    assertTrue(address.contains("locale=zh-Hans") && address.contains("q=secret"), address);
    open("index.html" + address.substring(address.indexOf('#')));
    assertEquals(count, page.textContent("#count"));
    assertEquals("secret", page.inputValue("#q"));
    assertTrue(page.isChecked("[name=s][value=error]"));
    assertEquals("label-untranslated", page.inputValue("#r"));
    assertEquals("info", page.inputValue("#v"));
    page.click("#all");
    assertEquals("13 of 13 documents", page.textContent("#count"));
    assertFalse(page.url().contains("#"), page.url());
  }

  // What is expected is read from the pages of the rules.
  @Test
  void rulesAndSeveritiesFilterInTheLanguageThatIsAskedFor() throws IOException {
    open("index.html");
    int some = 0;
    for (String rule : List.of("", "step-missing", "translation-stale", "label-untranslated")) {
      for (String severity : List.of("", "error", "warning", "info")) {
        for (String locale : List.of("", "fr", "ko")) {
          if (rule.isEmpty() && severity.isEmpty()) {
            continue;
          }
          go("rule=" + rule + "&severity=" + severity + "&locale=" + locale);
          Object shown =
              page.evaluate(
                  "[...document.querySelectorAll('.heat tbody tr:not(.dir):not([hidden]) th a')]"
                      + ".filter(e => e.offsetParent).map(e => e.getAttribute('href')).sort()");
          List<String> expected = pagesWith(rule, severity, locale);
          assertEquals(expected, shown, "rule " + rule + " " + severity + " " + locale);
          some += expected.size();
        }
      }
    }
    assertTrue(some > 20, "" + some);
  }

  private List<String> pagesWith(String rule, String severity, String locale) throws IOException {
    TreeSet<String> pages = new TreeSet<>();
    try (Stream<Path> rules = Files.list(folder.resolve("rule"))) {
      for (Path file : rules.toList()) {
        if (rule.isEmpty() || file.getFileName().toString().equals(rule + ".html")) {
          for (Element group : Jsoup.parse(Files.readString(file)).select("main details")) {
            String tag = group.selectFirst("summary span").attr("lang");
            if (locale.isEmpty() || tag.equals(locale)) {
              group
                  .select(severity.isEmpty() ? "li" : "li." + severity)
                  .select("a")
                  .forEach(a -> pages.add(a.attr("href").replaceFirst("^\\.\\./", "")));
            }
          }
        }
      }
    }
    return pages.stream().map(name -> name.replaceFirst("#.*", "")).distinct().toList();
  }

  @Test
  void aFolderFoldsWithItsName() {
    open("index.html");
    String row = ".heat tbody:has(.dir button:text-is('help/connect/')) tr:not(.dir)";
    int rows = page.locator(row + ":visible").count();
    assertTrue(rows > 1, "" + rows);
    page.click(".dir button:text-is('help/connect/')");
    assertEquals(0, page.locator(row + ":visible").count());
    String state = page.getAttribute(".dir button:text-is('help/connect/')", "aria-expanded");
    assertEquals("false", state);
    assertEquals("13 of 13 documents", page.textContent("#count"));
    page.keyboard().press("Enter");
    assertEquals(rows, page.locator(row + ":visible").count());
  }

  @Test
  void aPathFindsItsDocument() {
    open("index.html");
    page.fill("#q", "help/automate/backup-restore.md");
    assertEquals("1 of 13 documents", page.textContent("#count"));
  }

  @Test
  void whereRowsAreListsEachCellSaysItsLanguage() {
    open("index.html", options -> options.setViewportSize(360, 640));
    Object said =
        page.evaluate(
            "[...document.querySelectorAll('.heat td[class]')].map(td => getComputedStyle(td,"
                + " '::before').content).filter((c, i, all) => all.indexOf(c) ==="
                + " i).sort().join()");
    for (String tag : List.of("en", "fr", "ko", "sv", "zh-Hans")) {
      assertTrue(
          said.toString().contains("\"" + tag + "\" \": \"")
              || said.toString().contains("\"" + tag + ": \""),
          said.toString());
    }
  }

  // Chromium asks a page of paper for a narrow window before it knows how wide that is.
  @Test
  void paperHasTheTableWithItsLanguages() throws IOException {
    open("index.html");
    byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("en fr ko sv zh-Hans"), text);
      assertFalse(text.contains("help/_includes/"), text);
    }
  }

  @Test
  void theWorstIsFirstWhenAskedFor() {
    open("index.html#order=worst");
    assertTrue(page.textContent(".heat tbody >> nth=0").contains("Connect Dynamics"));
  }

  @Test
  void aLinkToACellShowsItsLanguage() {
    open(guide + "#s1.5-zh-Hans");
    assertTrue(page.isVisible("[id=\"s1.5-zh-Hans\"]"));
    assertTrue(page.isChecked("[data-columns] [value=zh-Hans]"));
    page.uncheck("[data-columns] [value=zh-Hans]");
    assertFalse(page.isVisible("[id=\"s1.5-zh-Hans\"]"));
  }

  @Test
  void keysLeadFromFindingToFinding() {
    open(guide);
    page.keyboard().press("n");
    Object first = page.evaluate("document.activeElement.id");
    page.keyboard().press("n");
    Object second = page.evaluate("document.activeElement.id");
    assertTrue(
        first.toString().matches("[fc]\\d.*") && !first.equals(second), first + " " + second);
    page.keyboard().press("p");
    assertEquals(first, page.evaluate("document.activeElement.id"));
    page.uncheck("[data-keys]");
    page.keyboard().press("n");
    assertFalse(page.evaluate("document.activeElement.id").toString().matches("[fc]\\d.*"));
  }

  @Test
  void aReplacementIsCopied() {
    open(guide + "#c1-fr");
    page.click("#c1-fr [data-copy]");
    assertEquals(
        page.textContent("#c1-fr .px pre"), page.evaluate("navigator.clipboard.readText()"));
  }

  @Test
  void withoutScriptEverythingIsThere() {
    open("index.html", options -> options.setJavaScriptEnabled(false));
    assertEquals(13, page.locator(".heat tbody tr:not(.dir):visible").count());
    assertFalse(page.isVisible("#filters"));
    open(guide, options -> options.setJavaScriptEnabled(false));
    assertTrue(page.isVisible("[id=\"s1.5-zh-Hans\"]"));
    assertFalse(page.isVisible("[data-copy]"));
  }

  @Test
  void printHoldsEveryFinding() throws IOException {
    open(guide);
    List<String> messages = page.locator(".units .f > p:first-child > span").allTextContents();
    assertTrue(messages.size() > 10, "" + messages.size());
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      // Lines are broken anywhere, and some fonts have no way back to their letters.
      String text = new PDFTextStripper().getText(document).replaceAll("[^a-z]+", "");
      for (String message : messages) {
        String words = message.replaceAll("[^a-z]+", "");
        assertTrue(
            text.contains(words.substring(0, Math.min(16, words.length()))), message + "\n" + text);
      }
    }
  }

  @Test
  void fourteenHundredDocumentsAreFilteredAtOnce() throws IOException {
    Document index = Jsoup.parse(Files.readString(folder.resolve("index.html")));
    Element body = index.select(".heat tbody").last();
    for (int i = 0; i < 100; i++) {
      Element copy = body.clone();
      for (int j = 0; j < 13; j++) {
        copy.appendChild(copy.select("tr").last().clone());
      }
      body.after(copy);
    }
    Files.writeString(folder.resolve("many.html"), index.outerHtml());
    open("many.html");
    Object took =
        page.evaluate(
            "new Promise(r => { const q = document.querySelector('#q'), t = performance.now();"
                + " q.value = 'sandbox'; q.dispatchEvent(new Event('input', {bubbles: true}));"
                + " const script = performance.now() - t; requestAnimationFrame(() =>"
                + " r([script, performance.now() - t, document.querySelectorAll('*').length]))})");
    // Measured; how fast a frame is depends on the machine, so it only is told.
    System.out.println("report: filter 1,400 rows: script ms, frame ms, nodes: " + took);
    Files.delete(folder.resolve("many.html"));
  }
}
