package dev.lockstep.check;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.config.Config;
import dev.lockstep.history.History;
import dev.lockstep.history.Repo;
import dev.lockstep.load.Loader;
import dev.lockstep.load.Workspace;
import dev.lockstep.render.JsonFindings;
import dev.lockstep.render.JsonStatus;
import dev.lockstep.rule.Rules;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run with a cache says what a run without one says.
final class CacheTest {

  private static final int EDITS = 16;

  // Later than any file of the test: all of them are settled.
  private static final InstantSource LATER =
      InstantSource.offset(InstantSource.system(), Duration.ofMinutes(1));

  @TempDir Path temporary;
  private Path docs;
  private Path kept;

  private enum Kind {
    LINT_SOURCE,
    LINT_TARGET,
    LINT_PART,
    CHECK,
    CHECK_ONE,
    DRIFT
  }

  @BeforeEach
  void copyTheSample() throws IOException {
    docs = temporary.resolve("docs");
    kept = temporary.resolve("kept");
    Path content = Path.of("content");
    for (String locale : List.of("en", "sv", "fr")) {
      try (Stream<Path> files = Files.walk(content.resolve(locale))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path to = docs.resolve(content.relativize(file).toString());
          Files.createDirectories(to.getParent());
          Files.copy(file, to);
        }
      }
    }
  }

  private String run(Kind kind, Cache cache) throws IOException {
    return run(kind, cache, Progress.NONE);
  }

  private String run(Kind kind, Cache cache, Progress progress) throws IOException {
    Path path = kind == Kind.LINT_PART ? docs.resolve("en/help/start") : docs;
    Workspace workspace = Loader.loadAny(List.of(path), Rules.names(), cache);
    Optional<History> history = History.of(workspace.config(), workspace.sourceFolder());
    try {
      Report report =
          switch (kind) {
            case LINT_SOURCE, LINT_PART ->
                Linter.once().run(workspace, List.of("en"), Optional.empty(), progress, cache);
            case LINT_TARGET ->
                Linter.once().run(workspace, List.of("sv"), Optional.empty(), progress, cache);
            case CHECK ->
                Checker.run(workspace, history, _ -> true, progress, Audience.NONE, cache);
            case CHECK_ONE ->
                Checker.run(workspace, history, "fr"::equals, progress, Audience.NONE, cache);
            case DRIFT ->
                Checker.drift(workspace, history, _ -> true, progress, Audience.NONE, cache);
          };
      StringWriter out = new StringWriter();
      JsonFindings.write(report, "test", out);
      JsonStatus.write(report.states(), report.states(), out);
      return out + "\n" + report.notes() + report.failures() + report.documents();
    } finally {
      history.ifPresent(History::close);
    }
  }

  private Cache cache() {
    return Cache.in(kept, LATER);
  }

  @Test
  void afterAnyEditTheReportIsThatOfARunWithoutCache() throws IOException {
    try (Repo repo = Repo.in(docs)) {
      Random random = new Random(7);
      RandomEdits edits = new RandomEdits(docs, repo, random);
      List<String> done = new ArrayList<>();
      for (int i = 0; i < EDITS; i++) {
        for (Kind kind : some(random)) {
          String cold = run(kind, Cache.NONE);
          assertEquals(cold, run(kind, cache()), () -> kind + " after " + done);
        }
        done.add(edits.next());
      }
    }
  }

  // Two of them each time, so that one edit is all that lies between; of the others what is kept is
  // older.
  private static List<Kind> some(Random random) {
    return Stream.of(Kind.values())
        .filter(k -> k == Kind.LINT_SOURCE || k == Kind.CHECK || random.nextInt(4) == 0)
        .toList();
  }

  private interface Edit {
    void make() throws IOException;
  }

  // Each of them changes the report: what a rule looks at is among what the cache goes by.
  @Test
  void whateverARuleLooksAtIsLookedAtAgain() throws IOException {
    Map<String, Edit> edits = new LinkedHashMap<>();
    try (Repo repo = Repo.in(docs)) {
      String first = repo.commit("Begin");
      String translated = "source-git-commit: " + first;
      edits.put(
          "the text of a source", () -> append("en/help/start/sandbox.md", "\n[here](no.md)\n"));
      edits.put("the text of a target", () -> append(GRANT, PICTURE));
      edits.put("its commit", () -> replace(GRANT, "source-git-commit: .*", translated));
      edits.put("what is stale", () -> append(GRANTED, "\n1. Click **Done**.\n"));
      edits.put("an anchor", () -> replace("en/help/start/sandbox.md", "#create-the-sa", "#sa"));
      edits.put("a picture, at the same size and time", () -> spoil("connect-crm-02.png"));
      edits.put("a picture that is gone", () -> Files.delete(asset("connect-crm-03.png")));
      edits.put("a picture more", () -> Files.copy(asset("connect-crm-04.png"), asset("new.png")));
      edits.put("redirects", () -> append("en/redirects.csv", SITE + "using/home," + SITE + "x\n"));
      edits.put("a table of contents", () -> replace("en/help/TOC.md", "- .*sandbox.md.*", ""));
      edits.put("snippets", () -> replace("en/help/_includes/snippets.md", "#backup-", "#b-"));
      edits.put("what is included", () -> Files.delete(docs.resolve(INCLUDED)));
      edits.put("a name", () -> move("en/help/connect/map-fields.md", "en/help/connect/map.md"));
      edits.put("a translation that is gone", () -> Files.delete(docs.resolve(SANDBOX)));
      edits.put("settings", () -> append("lockstep.yml", "rules: {image-dead: off}\n"));
      edits.put("a part's settings", () -> append("lockstep.yml", PART));
      edits.put("a commit in history", () -> repo.commit("Change much"));
      edits.put("bytes that are no text", () -> Files.write(docs.resolve(GRANT), new byte[] {-1}));
      List<String> wrong = new ArrayList<>();
      for (Map.Entry<String, Edit> edit : edits.entrySet()) {
        String lint = run(Kind.LINT_SOURCE, cache());
        String check = run(Kind.CHECK, cache());
        edit.getValue().make();
        String newLint = run(Kind.LINT_SOURCE, Cache.NONE);
        String newCheck = run(Kind.CHECK, Cache.NONE);
        if ((lint + check).equals(newLint + newCheck)) {
          wrong.add(edit.getKey() + " changes nothing");
        }
        if (!(newLint + newCheck)
            .equals(run(Kind.LINT_SOURCE, cache()) + run(Kind.CHECK, cache()))) {
          wrong.add(edit.getKey() + " goes unnoticed");
        }
      }
      assertEquals(List.of(), wrong);
    }
  }

  private static final String SITE = "https://experienceleague.adobe.com/docs/marketo/";
  private static final String INCLUDED = "en/help/_includes/maintenance-mode.md";
  private static final String SANDBOX = "fr/help/start/sandbox.md";
  private static final String GRANT = "sv/help/connect/permissions/grant-consent.md";
  private static final String GRANTED = "en/help/connect/permissions/grant-consent.md";
  private static final String PICTURE = "\n![Bild](../assets/ny.png)\n";
  private static final String PART =
      "overrides:\n  - paths: [help/connect/**]\n    rules: {link-dead: off, step-missing: off}\n";

  private Path asset(String name) {
    return docs.resolve("en/help/assets").resolve(name);
  }

  private void append(String file, String text) throws IOException {
    Path path = docs.resolve(file);
    Files.writeString(path, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private void replace(String file, String pattern, String by) throws IOException {
    Path path = docs.resolve(file);
    Files.writeString(path, Files.readString(path).replaceFirst(pattern, by));
  }

  private void move(String from, String to) throws IOException {
    Files.move(docs.resolve(from), docs.resolve(to));
  }

  private void spoil(String picture) throws IOException {
    FileTime time = Files.getLastModifiedTime(asset(picture));
    Files.write(asset(picture), new byte[(int) Files.size(asset(picture))]);
    Files.setLastModifiedTime(asset(picture), time);
  }

  @Test
  void aSecondRunLooksAtNothing() throws IOException {
    try (Repo repo = Repo.in(docs)) {
      repo.commit("Begin");
      for (Kind kind : List.of(Kind.LINT_SOURCE, Kind.CHECK, Kind.DRIFT)) {
        run(kind, cache());
        AtomicInteger looked = new AtomicInteger();
        run(kind, cache(), (_, _) -> looked.incrementAndGet());
        assertEquals(0, looked.get(), () -> "documents or topics that " + kind + " looked at");
      }
    }
  }

  @Test
  void filesThatWereWrittenJustNowAreNotTaken() throws IOException {
    Cache now = Cache.in(kept, InstantSource.system());
    run(Kind.LINT_SOURCE, now);
    AtomicInteger looked = new AtomicInteger();
    run(Kind.LINT_SOURCE, now, (_, _) -> looked.incrementAndGet());
    assertTrue(looked.get() > 0);
  }

  @Test
  void aDamagedCacheIsIgnoredAndWrittenAnew() throws IOException {
    String cold = run(Kind.CHECK, Cache.NONE);
    Random random = new Random(1);
    for (int round = 0; round < 8; round++) {
      run(Kind.CHECK, cache());
      for (Path file : files()) {
        byte[] bytes = Files.readAllBytes(file);
        int damage = random.nextInt(4);
        if (damage == 0) {
          Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        } else if (damage < 3) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
          Files.write(file, bytes);
        }
      }
      assertEquals(cold, run(Kind.CHECK, cache()), "round " + round);
    }
    AtomicInteger looked = new AtomicInteger();
    run(Kind.CHECK, cache(), (_, _) -> looked.incrementAndGet());
    assertEquals(0, looked.get());
  }

  @Test
  void aFolderThatCannotBeWrittenToIsNoMatter() throws IOException {
    String cold = run(Kind.LINT_SOURCE, Cache.NONE);
    Files.writeString(kept, "a file where the folder would be");
    assertEquals(cold, run(Kind.LINT_SOURCE, cache()));
  }

  // The cache goes by what the configuration says of itself, which must be the same in every run.
  @Test
  void settingsAreInTheOrderWritten() throws IOException {
    List<String> rules = List.copyOf(Rules.names()).subList(0, 30);
    String all = rules.stream().map(rule -> "  " + rule + ": off\n").collect(joining());
    Files.writeString(
        docs.resolve("lockstep.yml"),
        "rules:\n" + all + "overrides:\n- locales: [sv]\n  rules:\n" + all.indent(2));
    Config config = Loader.load(List.of(docs), Rules.names()).config();
    assertEquals(List.of(), config.problems());
    assertEquals(rules, List.copyOf(config.severities().keySet()));
    assertEquals(rules, List.copyOf(config.parts().getFirst().severities().keySet()));
  }

  @Test
  void runsAtTheSameTimeDoNotHurtEachOther() throws Exception {
    String cold = run(Kind.LINT_SOURCE, Cache.NONE);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<String>> runs = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        runs.add(threads.submit(() -> run(Kind.LINT_SOURCE, cache())));
      }
      for (Future<String> run : runs) {
        assertEquals(cold, run.get());
      }
    }
    assertEquals(cold, run(Kind.LINT_SOURCE, cache()));
  }

  @Test
  void noFileIsLeftOfAWriting() throws IOException {
    run(Kind.LINT_SOURCE, cache());
    assertEquals(
        List.of("documents", "files", "report"),
        files().stream().map(f -> f.getFileName().toString().replaceFirst("-.*", "")).toList());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(kept)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
