package dev.lockstep.report;

import dev.lockstep.check.Report;
import dev.lockstep.check.TranslationState;
import dev.lockstep.check.TranslationState.State;
import dev.lockstep.check.Workers;
import dev.lockstep.page.Messages;
import dev.lockstep.page.Resource;
import dev.lockstep.page.Strings;
import dev.lockstep.render.Words;
import dev.lockstep.report.Entry.Listed;
import dev.lockstep.report.Hits.Hit;
import dev.lockstep.report.Overview.Found;
import dev.lockstep.rule.Summaries;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;

/// Writes a report into a folder: the pages of documents one by one on all cores, then those about
/// all of them.
public final class Site {

  public static final Messages MESSAGES = new Messages(Site.class, Words.TAGS);

  /// @param single whether all pages become one
  /// @param all whether documents without a finding get a page, too
  /// @param version of the program
  public record Options(Path out, boolean single, boolean all, String version) {}

  /// What was written.
  ///
  /// @param first the page to open
  /// @param documents how many pages of documents there are
  public record Written(Path first, int documents) {}

  private final Report report;
  private final Options options;
  private final Strings strings;
  private final Optional<Summaries> summaries;
  private final Hits hits;
  private final Tree tree;
  private final List<Sheet> sheets;
  private final List<String> targets;
  private final Map<String, TranslationState> states = new HashMap<>();
  private final Links links;

  private Site(Report report, Gathering gathering, Options options, Strings strings, Tree tree) {
    this.report = report;
    this.options = options;
    this.strings = strings;
    this.summaries =
        Summaries.TAGS.contains(strings.tag())
            ? Optional.of(Summaries.in(strings.tag()))
            : Optional.empty();
    this.tree = tree;
    this.hits = Hits.of(report);
    this.sheets = gathering.sheets();
    TreeSet<String> tags = new TreeSet<>();
    for (TranslationState state : report.states()) {
      tags.add(state.locale());
      states.put(state.path() + "\n" + state.locale(), state);
    }
    this.targets = List.copyOf(tags);
    Map<String, String> pages =
        PageNames.of(
            sheets.stream()
                .filter(sheet -> options.all() || hasFinding(sheet))
                .map(Sheet::path)
                .sorted()
                .toList());
    TreeSet<String> rules = new TreeSet<>();
    report.findings().forEach(finding -> rules.add(finding.rule()));
    this.links = new Links("", options.single(), Map.copyOf(pages), rules);
  }

  /// @param gathering what was told while the report was made
  /// @param strings in the language of the pages
  /// @throws IllegalArgumentException if the folder holds something else
  public static Written write(Report report, Gathering gathering, Options options, Strings strings)
      throws IOException {
    Tree tree = Tree.at(options.out());
    try {
      return new Site(report, gathering, options, strings, tree).write();
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private boolean hasFinding(Sheet sheet) {
    return !hits.in(sheet.shown()).isEmpty()
        || sheet.columns().values().stream().anyMatch(c -> !hits.in(c.shown()).isEmpty());
  }

  private record Page(Entry entry, String article) {}

  private Written write() throws IOException {
    List<Page> pages = Workers.map(sheets, this::document);
    List<Entry> entries = pages.stream().map(Page::entry).toList();
    Overview overview =
        new Overview(
            sheets.isEmpty() ? "" : sheets.getFirst().tag(),
            targets,
            entries,
            hits.outside(sheets),
            report.pairs(),
            report.accepted(),
            report.notes(),
            options.version());
    if (options.single()) {
      single(overview, pages);
    } else {
      several(overview);
    }
    StringWriter json = new StringWriter();
    DataJson.write(overview, links, json);
    tree.finish();
    tree.write(DataJson.FILE, json.toString());
    int documents = (int) entries.stream().filter(Entry::page).count();
    return new Written(
        options.out().resolve(options.single() ? "report.html" : "index.html"), documents);
  }

  private Page document(Sheet sheet) {
    Placement placement = Placement.of(sheet, hits);
    SequencedMap<String, Standing> standings = standings(sheet, placement);
    boolean page = links.hasPage(sheet.path());
    List<Listed> listed = new ArrayList<>();
    DocumentPage.Numbers numbers = new DocumentPage.Numbers(placement, standings.keySet());
    for (String tag : standings.keySet()) {
      for (Hit hit : placement.in(tag)) {
        listed.add(
            new Listed(
                tag,
                hit.finding().rule(),
                hit.finding().severity(),
                hit.finding().message(),
                hit.at().line(),
                hit.finding().about().step(),
                numbers.id(hit)));
      }
    }
    Entry entry =
        new Entry(
            sheet.path(),
            sheet.shown(),
            sheet.topic(),
            sheet.title(),
            sheet.tag(),
            page,
            standings,
            List.copyOf(listed));
    if (!page) {
      return new Page(entry, "");
    }
    Shell shell = new Shell(links.below(), strings, summaries);
    String article = new DocumentPage(sheet, placement, standings, numbers, shell).html();
    if (options.single()) {
      return new Page(entry, article);
    }
    put(
        links.file(sheet.path()),
        shell.page(sheet.title(), "doc", main(shell.crumb(sheet.path()), article)));
    return new Page(entry, "");
  }

  private SequencedMap<String, Standing> standings(Sheet sheet, Placement placement) {
    SequencedMap<String, Standing> standings = new LinkedHashMap<>();
    standings.put(sheet.tag(), Standing.of(placement.in(sheet.tag()), false, 0));
    for (String tag : targets) {
      TranslationState state = states.get(sheet.shown() + "\n" + tag);
      boolean missing = state != null && state.state() == State.MISSING;
      int changed = state == null ? 0 : state.changedUnits();
      standings.put(tag, Standing.of(placement.in(tag), missing, changed));
    }
    return standings;
  }

  private void several(Overview overview) throws IOException {
    for (Resource asset : Shell.ASSETS) {
      tree.write(Shell.file(asset), asset.text());
    }
    Shell top = new Shell(links, strings, summaries);
    String dashboard = new Dashboard(overview, top).html();
    tree.write("index.html", top.page(strings.text("title"), "dash", main("", dashboard)));
    for (String tag : overview.tags()) {
      String file = "locale/" + tag + ".html";
      Shell shell = new Shell(links.below(), strings, summaries);
      String list = new LocalePage(overview, tag, shell).html();
      tree.write(file, shell.page(tag, "list", main(shell.crumb(tag), list)));
    }
    for (Map.Entry<String, List<Found>> rule : overview.byRule().entrySet()) {
      String file = "rule/" + rule.getKey() + ".html";
      Shell shell = new Shell(links.below(), strings, summaries);
      String page = new RuleHtml(rule.getKey(), rule.getValue(), overview, shell).html();
      tree.write(file, shell.page(rule.getKey(), "list", main(shell.crumb(rule.getKey()), page)));
    }
  }

  private void single(Overview overview, List<Page> pages) throws IOException {
    Shell shell = new Shell(links, strings, summaries);
    StringBuilder all = new StringBuilder(new Dashboard(overview, shell).html());
    overview.tags().forEach(tag -> all.append(new LocalePage(overview, tag, shell).html()));
    pages.forEach(page -> all.append(page.article()));
    overview
        .byRule()
        .forEach((rule, found) -> all.append(new RuleHtml(rule, found, overview, shell).html()));
    tree.write(
        "report.html", shell.page(strings.text("title"), "dash one", main("", all.toString())));
  }

  private static String main(String before, String content) {
    return before + "<main id=main tabindex=-1>\n" + content + "</main>\n";
  }

  private void put(String file, String text) {
    try {
      tree.write(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
