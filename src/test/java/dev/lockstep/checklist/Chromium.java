package dev.lockstep.checklist;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The browser that the tests open pages in: one for all of them.
///
/// `-Dlockstep.chromium=/path` names it where it is not in a usual place.
public final class Chromium implements AutoCloseable {

  private final Playwright playwright;
  private final Browser browser;

  /// What pages asked the network for or complained of; nothing may be in it.
  public final List<String> complaints = new ArrayList<>();

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  public static Optional<Path> executable() {
    String named = System.getProperty("lockstep.chromium", "");
    Stream<String> usual =
        Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> "/usr/bin/" + name);
    return (named.isEmpty() ? usual : Stream.of(named))
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  public static Chromium start() {
    return new Chromium(executable().orElseThrow());
  }

  public BrowserContext context(UnaryOperator<Browser.NewContextOptions> how) {
    return browser.newContext(
        how.apply(
            new Browser.NewContextOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-US")
                .setTimezoneId("UTC")
                .setAcceptDownloads(true)
                .setPermissions(List.of("clipboard-read", "clipboard-write"))));
  }

  public Page page(BrowserContext context) {
    Page page = context.newPage();
    page.setDefaultTimeout(5_000);
    page.onRequest(
        request -> {
          if (!request.url().matches("(file|data|blob):(?s).*")) {
            complaints.add("request " + request.url());
          }
        });
    page.onConsoleMessage(message -> complaints.add("console " + message.text()));
    page.onPageError(error -> complaints.add("error " + error));
    return page;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
