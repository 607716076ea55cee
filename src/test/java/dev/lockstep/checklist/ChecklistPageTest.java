package dev.lockstep.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import dev.lockstep.steps.Fragment;
import dev.lockstep.steps.Step;
import dev.lockstep.steps.StepModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The page in a real browser, opened from a file as its users open it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ChecklistPageTest {

  private static final String SECRET = "q7Rk2Lm9Tz4Xw8Bv1Nc6Ys3Hd5Jf0Gp";

  private Path folder = Path.of("");

  private Chromium chromium;
  private String axe = "";
  private StepModel model;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  void start(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Assumptions.assumeTrue(
        Chromium.executable().isPresent(),
        "no Chromium: the pages are not tested in a browser; -Dlockstep.chromium=/path names one");
    chromium = Chromium.start();
    try (InputStream in = ChecklistPageTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    model = SampleGuide.model();
    write("guide.html", SampleGuide.page(model));
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void fresh() {
    chromium.complaints.clear();
    open("guide.html", options -> options);
  }

  @AfterEach
  void nothingWasAskedForAndNothingComplained() {
    if (context != null) {
      context.close();
      assertEquals(List.of(), chromium.complaints);
    }
  }

  private void write(String name, String html) throws IOException {
    Files.writeString(folder.resolve(name), html);
  }

  private void open(String name, UnaryOperator<Browser.NewContextOptions> how) {
    if (context != null) {
      context.close();
    }
    context = chromium.context(how);
    page = chromium.page(context);
    visit(name);
  }

  private void visit(String name) {
    page.navigate(
        folder.resolve(name.replaceFirst("[?#].*", "")).toUri() + name.replaceFirst("^[^?#]*", ""));
  }

  private Step step(String num) {
    return model.steps().stream().filter(s -> s.num().equals(num)).findFirst().orElseThrow();
  }

  private String at(String num) {
    return "[id=\"" + step(num).id() + "\"] ";
  }

  private void tick(String num) {
    page.click(at(num) + ".tick input");
  }

  private String state(String num) {
    return page.getAttribute(at(num), "data-state");
  }

  private String progress() {
    return page.textContent("#pt");
  }

  private void axe(String where) {
    page.evaluate(axe);
    Object found =
        page.evaluate(
            "() => axe.run(document).then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n =>"
                + " n.html + ' ' + n.failureSummary).join(' | ')))");
    assertEquals(List.of(), found, where);
  }

  // Not waitForFunction: it makes script from text, which the page forbids.
  private static void until(Page page, String condition) {
    for (int i = 0; i < 100 && !Boolean.TRUE.equals(page.evaluate(condition)); i++) {
      page.waitForTimeout(50);
    }
    assertEquals(true, page.evaluate(condition), condition);
  }

  private void finish() {
    tick("1.1");
    tick("1.2");
    page.check(at("1.3") + "[data-ack]");
    for (String num : List.of("1.3", "2.1", "2.2", "2.3", "2.4")) {
      tick(num);
    }
  }

  @Test
  void ticksAndStatesAreCountedAndKept() {
    assertEquals(0, page.evaluate("scrollY"), "a page begins at its top");
    tick("1.1");
    assertEquals("1 of 7 steps done", progress());
    assertEquals("1 of 3 steps done", page.textContent(".cnt >> nth=0"));
    tick("1.1");
    assertEquals("0 of 7 steps done", progress());
    tick("1.2");
    page.click(at("2.1") + ".more summary");
    page.check(at("2.1") + "[value=blocked]");
    page.fill(at("2.1") + "textarea", "waiting for access");
    page.click(at("2.2") + ".more summary");
    page.check(at("2.2") + "[value=na]");
    page.fill("#who", "A. Kim");
    assertEquals("2 of 7 steps done", progress());
    page.reload();
    assertEquals("2 of 7 steps done", progress());
    assertEquals("blocked", state("2.1"));
    assertEquals("na", state("2.2"));
    assertTrue(page.textContent(at("2.1") + ".chip").contains("waiting for access"));
    assertEquals("A. Kim", page.inputValue("#who"));
    axe("in progress");
    page.check("[name=filter][value=rest]");
    assertFalse(page.isVisible(at("1.2")));
    axe("filtered");
    page.click("#next");
    assertEquals(step("1.1").id(), page.evaluate("document.activeElement.closest('.step').id"));
  }

  @Test
  void theIndexLeadsToAPageInALanguage() throws IOException {
    List<ChecklistIndex.Language> languages =
        model.guide().locales().stream()
            .map(tag -> new ChecklistIndex.Language(tag, "guide.html", true))
            .toList();
    ChecklistIndex.Entry entry = new ChecklistIndex.Entry("guide.html", "Guide", 7, languages);
    write("index.html", ChecklistIndex.html(List.of(entry)));
    visit("index.html");
    axe("index");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    axe("index, dark");
    page.click("[lang=sv]");
    assertEquals("sv", page.evaluate("document.documentElement.lang"));
  }

  @Test
  void aCautionIsConfirmedFirst() {
    tick("1.3");
    assertEquals("todo", state("1.3"));
    assertEquals(true, page.evaluate("document.activeElement.matches('[data-ack]')"));
    until(page, "document.getElementById('live').textContent.includes('1.3')");
    page.check(at("1.3") + "[data-ack]");
    tick("1.3");
    assertEquals("done", state("1.3"));
    page.click("#undo");
    assertEquals("todo", state("1.3"));
  }

  @Test
  void whatIsSwitchedOffIsRememberedUntilItIsOnAgain() {
    assertFalse(page.isVisible("#loop"));
    tick("2.1");
    assertTrue(page.textContent("#loop").contains("“Disable Sync” (step 2.1) is still in effect"));
    axe("open loop");
    tick("2.4");
    assertFalse(page.isVisible("#loop"));
  }

  @Test
  void aNotedValueTurnsUpWhereItIsUsed() {
    assertEquals("not noted yet", page.textContent(at("2.2") + "[data-out=client-id]"));
    page.fill(at("1.2") + "[data-val=client-id]", "6f1c2a4e-8b1d-4c35-9a0e-2d7f5b3c9e10");
    assertEquals(
        "6f1c2a4e-8b1d-4c35-9a0e-2d7f5b3c9e10",
        page.textContent(at("2.2") + "[data-out=client-id]"));
    page.click(at("2.2") + "[data-copy=client-id]");
    until(page, "document.getElementById('live').textContent === 'Copied.'");
    assertEquals(
        "6f1c2a4e-8b1d-4c35-9a0e-2d7f5b3c9e10", page.evaluate("navigator.clipboard.readText()"));
    page.check(at("2.3") + "[value=bad]");
    assertEquals("blocked", state("2.3"));
    page.check(at("2.3") + "[value=ok]");
    assertEquals("done", state("2.3"));
  }

  @Test
  void aSecretIsNotStored() throws IOException {
    page.fill(at("1.3") + "[data-val=client-secret]", SECRET);
    assertTrue(page.textContent(at("1.3") + ".err").contains("looks like a secret"));
    page.click(at("1.1") + ".more summary");
    page.fill(at("1.1") + "textarea", "the key is " + SECRET);
    page.fill("#env", "ghp_abcdefghijklmnop");
    axe("a refused secret");
    assertFalse(page.evaluate("JSON.stringify({...localStorage})").toString().contains(SECRET));
    assertFalse(page.evaluate("JSON.stringify({...localStorage})").toString().contains("ghp_"));
    for (String tool : List.of("md", "csv", "json")) {
      assertFalse(download(tool).contains(SECRET), tool);
    }
    page.fill("#env", "set-up-microsoft-dynamics-crm-app-for-online-1.png, TICKET-20261121-4711");
    assertEquals("", page.textContent("#runerr"));
  }

  private String download(String tool) throws IOException {
    Download download = page.waitForDownload(() -> page.click("[data-x=" + tool + "]"));
    return Files.readString(download.path());
  }

  @Test
  void theLanguageChangesInPlace() {
    tick("1.1");
    page.selectOption("#lang", "sv");
    assertEquals("1 av 7 steg klara", progress());
    assertEquals("sv", page.getAttribute("html", "lang"));
    assertEquals("Anslut kopplingen", page.title());
    assertEquals("lang", page.evaluate("document.activeElement.id || 'lang'"));
    assertEquals("done", state("1.1"));
    assertTrue(page.textContent(at("1.1") + ".txt").contains("logga in"));
    axe("Swedish");
    page.selectOption("#lang", "ko");
    assertTrue(page.isVisible(at("2.4") + ".nt"));
    assertEquals("en", page.getAttribute(at("2.4") + ".txt", "lang"));
    assertEquals("Click Enable Sync.", page.textContent(at("2.4") + ".txt"));
    assertFalse(page.isVisible(at("1.1") + ".nt"));
    axe("Korean");
    for (Step step : model.steps()) {
      assertFalse(page.textContent(at(step.num()) + ".txt").isBlank(), step.num());
    }
    page.reload();
    assertEquals("ko", page.getAttribute("html", "lang"));
    page.selectOption("#lang", "en");
    assertEquals("Click Enable Sync.", page.textContent(at("2.4") + ".txt"));
    assertFalse(page.isVisible(at("2.4") + ".nt"));
  }

  @Test
  void aGuideThatChangedSaysSo() throws IOException {
    finish();
    assertEquals("7 of 7 steps done", progress());
    String changed =
        SampleGuide.ENGLISH
            .replace("Click **Disable Sync**.", "Click **Disable Sync** and **Confirm**.")
            .replace("1. Check that", "1. Wait ten seconds for the queue.\n\n1. Check that")
            .replace("1. Open [the portal](https://portal.example.com/) and sign in.\n\n", "");
    StepModel later = SampleGuide.alone(changed);
    String html = SampleGuide.page(later);
    write("guide.html", html);
    page.reload();
    assertTrue(
        page.textContent("#changes").contains("This guide changed:"), page.textContent("#changes"));
    axe("migrated");
    assertTrue(page.evaluate("JSON.stringify({...localStorage})").toString().contains("gone"));
    write("guide.html", SampleGuide.page(model));
  }

  @Test
  void aSignedRunIsFrozenAndANewOneIsEmpty() {
    assertEquals("true", page.getAttribute("#sign", "aria-disabled"));
    finish();
    page.fill("#who", "A. Kim");
    page.click("#sign");
    assertTrue(page.textContent("#signst").contains("A. Kim"));
    assertTrue(page.isDisabled(at("1.1") + ".tick input"));
    axe("signed");
    page.click("#newrun");
    assertEquals("0 of 7 steps done", progress());
    page.selectOption("#runs", "r1");
    assertEquals("7 of 7 steps done", progress());
  }

  @Test
  void aRunIsHandedOverFromSwedishToKorean() throws IOException {
    page.selectOption("#lang", "sv");
    tick("1.1");
    page.fill(at("1.2") + "[data-val=client-id]", "contoso-1");
    page.fill("#who", "=HYPERLINK(1)");
    tick("1.2");
    assertTrue(download("md").contains("- [x] 1.1 Öppna portalen och logga in."));
    String csv = download("csv");
    assertTrue(csv.startsWith("\ufeff\"step\",") && csv.contains("\"'=HYPERLINK(1)\""), csv);
    String json = download("json");
    assertTrue(json.contains("\"sha256\""), json);
    Path file = folder.resolve("progress.json");
    Files.writeString(file, json);
    open("guide.html?lang=ko", options -> options.setLocale("ko-KR"));
    page.setInputFiles("#file", file);
    until(page, "document.getElementById('pt').textContent.includes('2')");
    assertEquals("7단계 중 2단계 완료", progress());
    assertEquals("contoso-1", page.inputValue(at("1.2") + "[data-val=client-id]"));
  }

  @Test
  void aHostileFileIsRefusedOrCleaned() throws IOException {
    Path file = folder.resolve("hostile.json");
    for (String wrong :
        List.of(
            "",
            "[]",
            "{\"f\":2}",
            "{\"f\":1,\"doc\":\"exl:other\",\"steps\":{}}",
            "x".repeat(1_100_000))) {
      Files.writeString(file, wrong);
      page.setInputFiles("#file", file);
      until(page, "!document.getElementById('toast').hidden");
      assertEquals("This is no progress file of this guide.", page.textContent("#toastt"));
      page.evaluate("document.getElementById('toast').hidden = true");
    }
    Files.writeString(
        file,
        "{\"f\":1,\"doc\":\"exl:11111111-2222-3333-4444-555555555555\",\"steps\":{\"__proto__\":{\"s\":\"done\",\"t\":9},\""
            + step("1.1").id()
            + "\":{\"s\":\"done\",\"t\":9,\"who\":\"<img src=x onerror=window.hit=1>\",\"note\":\""
            + SECRET
            + "\"}},\"vals\":{\"client-id\":\""
            + SECRET
            + "\"}}");
    page.setInputFiles("#file", file);
    until(page, "document.getElementById('toastt').textContent === '1 step loaded.'");
    assertFalse(page.evaluate("JSON.stringify({...localStorage})").toString().contains(SECRET));
    assertEquals(null, page.evaluate("window.hit ?? ({}).s ?? null"));
  }

  @Test
  void aLinkBringsTheTicksAlong() {
    tick("1.1");
    tick("2.2");
    page.click("[data-x=link]");
    until(page, "document.getElementById('live').textContent === 'Copied.'");
    String link = (String) page.evaluate("navigator.clipboard.readText()");
    open("guide.html" + link.substring(link.indexOf('#')), options -> options);
    assertEquals("2 of 7 steps done", progress());
    assertEquals("done", state("2.2"));
    assertFalse(page.url().contains("#"));
  }

  @Test
  void twoTabsShowTheSame() {
    Page other = chromium.page(context);
    other.navigate(page.url());
    tick("1.1");
    until(other, "document.getElementById('pt').textContent === '1 of 7 steps done'");
  }

  @Test
  void withoutAPlaceToStoreThePageSaysSo() throws IOException {
    write(
        "frame.html",
        "<!doctype html><title>x</title><iframe sandbox='allow-scripts' src='guide.html' width=900"
            + " height=700></iframe>");
    visit("frame.html");
    page.frames().get(1).waitForSelector("#volatile:not([hidden])");
  }

  @Test
  void theWholeGuideCanBeDoneByKeyboard() {
    for (Step step : model.steps()) {
      page.keyboard().press("j");
      page.keyboard().press("x");
      if (step.num().equals("1.3")) {
        page.keyboard().press("Space");
        page.keyboard().press("k");
        page.keyboard().press("j");
        page.keyboard().press("x");
      }
    }
    assertEquals("7 of 7 steps done", progress());
    page.keyboard().press("z");
    assertEquals("6 of 7 steps done", progress());
    page.keyboard().press("e");
    page.focus(at("2.4") + "textarea");
    page.keyboard().type("jxn");
    assertEquals("jxn", page.inputValue(at("2.4") + "textarea"));
    assertEquals("6 of 7 steps done", progress());
    page.focus(at("1.1") + ".tick input");
    page.keyboard().press("?");
    page.uncheck("#kon");
    page.focus(at("1.1") + ".tick input");
    page.keyboard().press("x");
    assertEquals("6 of 7 steps done", progress());
  }

  @Test
  void axeFindsNothingInAnyDress() {
    axe("fresh");
    for (String tag : List.of("sv", "ko")) {
      page.selectOption("#lang", tag);
      axe(tag);
    }
    page.selectOption("#lang", "en");
    page.click("#keys summary");
    page.click(at("1.1") + ".more summary");
    axe("open details");
    open("guide.html", options -> options.setColorScheme(ColorScheme.DARK));
    tick("1.1");
    tick("2.1");
    axe("dark");
    open("guide.html", options -> options.setForcedColors(ForcedColors.ACTIVE));
    axe("forced colours");
    open("guide.html", options -> options.setViewportSize(320, 640));
    axe("narrow");
    page.check("[name=filter][value=rest]");
    axe("narrow and filtered");
    assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= 320"));
    Object small =
        page.evaluate(
            "[...document.querySelectorAll('button,summary,select,label.tick,.ack')].filter(e => {"
                + " const r = e.getBoundingClientRect(); return r.width && (r.width < 24 ||"
                + " r.height < 24) }).map(e => e.outerHTML)");
    assertEquals(List.of(), small);
  }

  @Test
  void aPictureOpensLargeAndGivesTheFocusBack() throws IOException {
    write("picture.html", Files.readString(Path.of("reports/checklist/connect-crm.html")));
    visit("picture.html?lang=zh-Hans");
    axe("Chinese");
    page.locator(".shot").first().click();
    assertTrue(page.isVisible("#dimg img"));
    assertFalse(page.textContent("#dt").isBlank());
    axe("a picture");
    page.keyboard().press("Escape");
    assertEquals(true, page.evaluate("document.activeElement.matches('.shot')"));
  }

  @Test
  void aValueThatIsNearlyAnIdIsKeptAndSaysSo() {
    String field = at("1.2") + "[data-val=client-id]";
    page.fill(field, "6f1c2a4e-8b1d-4c35-9a0e-2d7f5b3c9e1");
    assertTrue(page.textContent(at("1.2") + ".err").contains("looks incomplete"));
    page.reload();
    assertEquals("6f1c2a4e-8b1d-4c35-9a0e-2d7f5b3c9e1", page.inputValue(field));
    for (String whole : List.of("6f1c2a4e-8b1d-4c35-9a0e-2d7f5b3c9e10", "contoso-1", "")) {
      page.fill(field, whole);
      assertEquals("", page.textContent(at("1.2") + ".err"), whole);
    }
  }

  @Test
  void ofTwoRunsTheNewerTickWinsAndAValueIsAskedFor() throws IOException {
    tick("1.1");
    tick("2.1");
    page.fill(at("1.2") + "[data-val=client-id]", "mine");
    String old = step("1.1").id();
    String newer = step("2.1").id();
    Path file = folder.resolve("other.json");
    Files.writeString(
        file,
        "{\"f\":1,\"doc\":\"%s\",\"vals\":{\"client-id\":\"theirs\"},\"steps\":{\"%s\":{\"s\":\"na\",\"t\":1},\"%s\":{\"s\":\"blocked\",\"t\":4102444800000,\"rev\":\"%s\"}}}"
            .formatted(model.guide().key(), old, newer, step("2.1").rev()));
    List<String> asked = new ArrayList<>();
    page.onceDialog(
        dialog -> {
          asked.add(dialog.message());
          dialog.dismiss();
        });
    page.setInputFiles("#file", file);
    until(page, "document.getElementById('toastt').textContent.includes('loaded')");
    assertEquals(
        "1 step loaded. Differed, the newer one was kept: 1.1, 2.1.", page.textContent("#toastt"));
    assertEquals("done", state("1.1"));
    assertEquals("blocked", state("2.1"));
    assertEquals(List.of("Replace “mine” with “theirs”?"), asked);
    assertEquals("mine", page.inputValue(at("1.2") + "[data-val=client-id]"));
  }

  @Test
  void withoutScriptTheTextIsAllThere() {
    String withScript = page.textContent(at("2.3") + ".txt");
    open("guide.html", options -> options.setJavaScriptEnabled(false));
    assertEquals(7, page.locator(".tick input").count());
    assertEquals(withScript, page.textContent(at("2.3") + ".txt"));
    assertFalse(page.isVisible("#next"));
    assertTrue(page.textContent("noscript").contains("not saved"));
  }

  @Test
  void printShowsEveryStepAndNoButtons() {
    page.check("[name=filter][value=rest]");
    tick("1.1");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    for (Step step : model.steps()) {
      assertTrue(page.isVisible(at(step.num()) + ".txt"), step.num());
    }
    for (String gone : List.of("#next", "[data-x=md]", ".top", "aside")) {
      assertFalse(page.isVisible(gone), gone);
    }
    assertTrue(page.isVisible(".prt"));
    assertTrue(page.pdf(new Page.PdfOptions().setFormat("A4")).length > 10_000);
  }

  @Test
  void aNameIsWhatTheStepSays() {
    String tree = page.locator("main").ariaSnapshot();
    assertTrue(tree.contains("checkbox \"1.2 Copy the Client ID.\""), tree);
  }

  @Test
  void hostileDocumentsAreInert() throws IOException {
    List<String> hostile = new ArrayList<>();
    try (InputStream in = ChecklistPageTest.class.getResourceAsStream("/checklist/attacks.txt")) {
      for (String attack : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        hostile.add(
            attack
                .replace("\\n", "\n   ")
                .replace("\\t", "\t")
                .replace("\\u2028", "\u2028")
                .replace("\\u202e", "\u202e"));
      }
    }
    StringBuilder document =
        new StringBuilder(
            "# Title <img src=x onerror=hit=1>\n\n## </style><script>hit=1</script> {#next}\n\n");
    hostile.forEach(attack -> document.append("1. ").append(attack).append("\n\n"));
    hostile.forEach(attack -> document.append(attack.replace("\n   ", "\n")).append("\n\n"));
    document.append("- ".repeat(200)).append("deep\n\n").append("x".repeat(200_000)).append('\n');
    write("hostile.html", SampleGuide.page(SampleGuide.alone(document.toString())));
    visit("hostile.html");
    page.waitForSelector("html.js");
    Object links =
        page.evaluate(
            "[...document.querySelectorAll('main a[href]')].map(a => a.protocol).filter(p =>"
                + " !/^(https?|mailto|file):$/.test(p))");
    assertEquals(List.of(), links);
    page.evaluate(
        "for (const e of document.querySelectorAll('main *')) e.dispatchEvent(new"
            + " Event('mouseover', {bubbles: true}))");
    assertEquals(false, page.evaluate("'hit' in window"));
    assertEquals(
        0,
        page.locator(
                "main script, main svg, main iframe, main style, main [onclick], main [onerror]")
            .count());
  }

  @Test
  void fiveHundredStepsAreFastEnough() throws IOException {
    StringBuilder document = new StringBuilder("# Long\n\n");
    for (int i = 0; i < 500; i++) {
      document.append(i % 50 == 0 ? "## Part " + i + "\n\n" : "");
      document.append("1. Click **Button ").append(i).append("** and wait.\n\n");
    }
    write("long.html", SampleGuide.page(SampleGuide.alone(document.toString())));
    visit("long.html");
    Object ready =
        page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd");
    Object paint =
        page.evaluate(
            "performance.getEntriesByType('paint').find(e => e.name ==="
                + " 'first-contentful-paint')?.startTime");
    Object nodes = page.evaluate("document.querySelectorAll('*').length");
    Object tick =
        page.evaluate(
            "new Promise(r => { const b = document.querySelector('.tick input'), t ="
                + " performance.now(); b.click(); requestAnimationFrame(() => r(performance.now() -"
                + " t)); })");
    int size = Checklist.STYLE.text().length() + Checklist.SCRIPT.text().length();
    System.out.printf(
        java.util.Locale.ROOT,
        "checklist: 500 steps: ready %s ms, first paint %s ms, tick %s ms, %s nodes; style and"
            + " script %d bytes%n",
        ready,
        paint,
        tick,
        nodes,
        size);
    assertTrue(((Number) nodes).intValue() <= 15_000, nodes + " nodes");
    assertTrue(size <= 28 * 1024, "style and script have " + size + " bytes");
  }

  @Test
  void nothingShiftsWhileTheGuideIsDone() {
    page.evaluate(
        "window.shifts = 0; new PerformanceObserver(l => l.getEntries().forEach(e => shifts +="
            + " e.hadRecentInput ? 0 : e.value)).observe({type: 'layout-shift', buffered: true})");
    finish();
    page.click("#sign");
    page.waitForTimeout(600);
    assertEquals(0.0, ((Number) page.evaluate("shifts")).doubleValue());
  }

  private StepModel with(Step changed) {
    return new StepModel(
        model.guide(),
        model.sections(),
        model.steps().stream().map(s -> s.id().equals(changed.id()) ? changed : s).toList(),
        List.of());
  }

  private static Step like(
      Step s, String rev, String text, List<String> aliases, Optional<String> from) {
    return new Step(
        s.id(),
        s.num(),
        s.ord(),
        s.section(),
        s.parent(),
        rev,
        s.origin(),
        s.kind(),
        Map.of("en", new Fragment(text, text)),
        s.body(),
        s.uiLabels(),
        s.links(),
        s.literals(),
        s.media(),
        s.callouts(),
        s.facts(),
        s.plan(),
        aliases,
        from,
        s.line(),
        s.lines(),
        s.confidence(),
        s.stale());
  }

  private void later(Step changed) throws IOException {
    write("later.html", SampleGuide.page(with(changed)));
    visit("later.html");
  }

  @Test
  void aChangedStepShowsWhatChangedAndCanStillBeFine() throws IOException {
    finish();
    Step old = step("2.1");
    later(like(old, "ffffffff", "Click Pause Sync and wait.", List.of(), Optional.empty()));
    assertEquals("6 of 7 steps done", progress());
    assertEquals("Disable Sync.", page.textContent(at("2.1") + "del"));
    assertEquals("Pause Sync and wait.", page.textContent(at("2.1") + "ins"));
    axe("changed");
    page.click(at("2.1") + "[data-x=still]");
    assertEquals("7 of 7 steps done", progress());
    assertEquals(0, page.locator("[data-chg]:visible").count());
    page.reload();
    assertEquals("7 of 7 steps done", progress());
  }

  @Test
  void aStepThatTookInAnotherIsDoneOnlyIfBothWere() throws IOException {
    String gone = "s:gonegone";
    Step both = step("1.1");
    for (String other : List.of("done", "todo")) {
      page.evaluate("localStorage.clear()");
      page.evaluate(
          "([doc, id, gone, rev, s]) => localStorage.setItem('lockstep:1:' + doc + ':r1',"
              + " JSON.stringify({f: 1, doc, run: 'r1', seen: [id, gone], steps: {[id]: {s: 'done',"
              + " rev, t: 1}, [gone]: {s, rev, t: 1, note: 'half'}}}))",
          List.of(model.guide().key(), both.id(), gone, both.rev(), other));
      later(like(both, both.rev(), "Both.", List.of(gone), Optional.empty()));
      assertEquals(other, state("1.1"));
      assertTrue(page.textContent(at("1.1") + ".chip").contains("half"));
      page.reload();
      assertEquals(other, state("1.1"));
    }
  }

  @Test
  void thePartsOfAStepThatWasSplitAreLookedAtAgain() throws IOException {
    Step whole = step("1.1");
    Step part = step("1.2");
    page.evaluate(
        "([doc, id]) => localStorage.setItem('lockstep:1:' + doc + ':r1', JSON.stringify({f: 1,"
            + " doc, run: 'r1', seen: [id], steps: {[id]: {s: 'done', rev: 'old', t: 1}}}))",
        List.of(model.guide().key(), whole.id()));
    later(like(part, part.rev(), "The rest.", List.of(), Optional.of(whole.id())));
    assertEquals("0 of 7 steps done", progress());
    assertTrue(page.isVisible(at("1.1") + "[data-chg]"));
    assertTrue(page.isVisible(at("1.2") + "[data-chg]"));
    page.click(at("1.2") + "[data-x=still]");
    assertEquals("1 of 7 steps done", progress());
  }

  @Test
  void whatALaterPageWroteIsNotWrittenOver() throws IOException {
    String kept = "{\"f\":2,\"all\":\"other\"}";
    page.evaluate(
        "([doc, kept]) => localStorage.setItem('lockstep:1:' + doc + ':r1', kept)",
        List.of(model.guide().key(), kept));
    page.reload();
    assertTrue(page.textContent("#newer").contains("newer version of this page"));
    assertTrue(page.isDisabled(at("1.1") + ".tick input"));
    axe("newer state");
    assertEquals(kept, download("raw"));
    page.fill("#who", "A. Kim", new Page.FillOptions().setForce(true).setTimeout(500));
    assertEquals(
        kept, page.evaluate("localStorage.getItem('lockstep:1:" + model.guide().key() + ":r1')"));
  }

  @Test
  void aThousandActionsCountAsAModelOfThemSays() {
    Random random = new Random(20261121);
    List<String> states = List.of("todo", "done", "na", "blocked");
    String[] now = new String[7];
    Arrays.fill(now, "todo");
    boolean confirmed = false;
    for (int round = 0; round < 20; round++) {
      List<List<String>> actions = new ArrayList<>();
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        int at = random.nextInt(7);
        String id = model.steps().get(at).id();
        String to;
        if (random.nextInt(8) == 0) {
          confirmed = !confirmed;
          at = 2;
          to = !confirmed && now[at].equals("done") ? "todo" : now[at];
          actions.add(List.of(model.steps().get(at).id(), "[data-ack]"));
        } else if (random.nextBoolean()) {
          to = now[at].equals("done") ? "todo" : "done";
          actions.add(List.of(id, ".tick input"));
        } else {
          to = states.get(random.nextInt(4));
          actions.add(List.of(id, ".more [value=" + to + "]"));
        }
        if (at != 2 || !to.equals("done") || confirmed) {
          now[at] = to;
        }
        long done = Stream.of(now).filter(s -> s.equals("done") || s.equals("na")).count();
        expected.add(done + " of 7 steps done " + String.join(" ", now));
      }
      Object shown =
          page.evaluate(
              "async all => { for (const d of document.querySelectorAll('.more')) d.open = true;"
                  + " while (document.querySelector('.more:not(:has(textarea))'))"
                  + " await new Promise(r => setTimeout(r, 10)); return all.map(([id, what]) => {"
                  + " document.getElementById(id).querySelector(what).click(); return"
                  + " document.getElementById('pt').textContent + ' ' +"
                  + " [...document.querySelectorAll('.step')].map(s => s.dataset.state).join(' ')"
                  + " }) }",
              actions);
      assertEquals(expected, shown, "round " + round);
      page.reload();
    }
  }

  @Test
  void thePrintHasEveryStepInOrderAndTheNotes() throws IOException {
    page.click(at("1.1") + ".more summary");
    page.fill(at("1.1") + "textarea", "asked on Monday");
    tick("2.2");
    byte[] print = page.pdf(new Page.PdfOptions().setFormat("A4"));
    try (PDDocument pdf = Loader.loadPDF(print)) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      int at = 0;
      for (Step step : model.steps()) {
        String words = Jsoup.parse(step.text().get("en").html()).text();
        int found = text.indexOf(words, at);
        assertTrue(found >= 0, words + " in " + text);
        at = found;
      }
      assertTrue(text.contains("asked on Monday"), text);
      assertTrue(text.contains("1 / " + pdf.getNumberOfPages()), text);
      assertFalse(text.contains("Copy") && text.contains("Start over"), text);
    }
  }

  @Test
  void nothingIsWiderThanThePageInTwiceTheSizeAndNothingCoversTheFocus() {
    // The style of an element set by script is what the page's policy lets through.
    page.evaluate("document.documentElement.style.fontSize = '200%'");
    assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
    tick("2.1");
    page.evaluate("document.documentElement.style.fontSize = ''; scrollTo(0, 0)");
    page.setViewportSize(900, 420);
    for (String key : List.of("Tab", "Shift+Tab")) {
      for (int i = 0; i < 40; i++) {
        page.keyboard().press(key);
        Object covered =
            page.evaluate(
                "(() => { const e = document.activeElement; if (!e.closest('.step')) return '';"
                    + " const r = e.getBoundingClientRect(); return"
                    + " [...document.querySelectorAll('.top,.loop')].some(b => { const o ="
                    + " b.getBoundingClientRect(); return o.height && r.top < o.bottom - 1 &&"
                    + " r.bottom > o.top + 1 }) ? e.outerHTML : '' })()");
        assertEquals("", covered, key + " " + i);
      }
    }
  }
}
