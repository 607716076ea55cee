package dev.lockstep.blame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.Lockstep;
import dev.lockstep.check.Progress;
import dev.lockstep.cli.Run;
import dev.lockstep.finding.Cause;
import dev.lockstep.finding.Finding;
import dev.lockstep.history.History;
import dev.lockstep.history.Repo;
import dev.lockstep.load.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whose fault a difference is: the rows of the three-way comparison, in workspaces with a history.
final class BlameTest {

  private static final String SOURCE =
      """
      # Guide {#guide}

      ## Set up {#set-up}

      1. Open **Admin** and choose [the list](list.txt) of all connections.

      1. Copy `client_id` into the form that appears.

         ![The form](assets/form.png)

      1. Click **Save** and wait for the message.

      ## Check {#check}

      Ask [the support team](https://example.com/support) when it fails, and tell them the code.
      """;

  private static final String FRENCH =
      """
      # Guide {#guide}

      ## Configurer {#set-up}

      1. Ouvrez **Administration** et choisissez [la liste](list.txt) de toutes les connexions.

      1. Copiez `client_id` dans le formulaire qui apparaît.

         ![Le formulaire](assets/form.png)

      1. Cliquez sur **Enregistrer** et attendez le message.

      ## Vérifier {#check}

      Demandez à [l’assistance](https://example.com/support) en cas d’échec, et donnez le code.
      """;

  @TempDir Path docs;

  private Repo repo;
  private String base;

  @BeforeEach
  void begin() throws IOException {
    repo = Repo.in(docs);
    // What the links and pictures of all editions lead to: that it is there is no matter here.
    Run.write(docs, "en/list.txt", "");
    Run.write(docs, "en/connections.txt", "");
    Run.picture(docs, "en/assets/form.png");
    Run.picture(docs, "en/assets/dialog.png");
    base = repo.commit("en/guide.md", SOURCE);
  }

  @AfterEach
  void end() {
    repo.close();
  }

  private void translate(String locale, String commit, String text) throws IOException {
    Run.write(docs, locale + "/guide.md", "---\nsource-git-commit: " + commit + "\n---\n\n" + text);
  }

  private List<Finding> check() throws IOException {
    Workspace workspace = Lockstep.open(List.of(docs));
    Optional<History> history = Lockstep.history(workspace);
    try {
      // The pictures of all editions lie there, and one edition shows one of them.
      return Lockstep.check(workspace, history, _ -> true, Progress.NONE).findings().stream()
          .filter(f -> !f.rule().equals("asset-unused"))
          .toList();
    } finally {
      history.ifPresent(History::close);
    }
  }

  // line rule cause, as a reader of a failure needs it
  private List<String> found() throws IOException {
    return check().stream()
        .map(
            f ->
                f.about().locale()
                    + ":"
                    + f.at().line()
                    + " "
                    + f.rule()
                    + " "
                    + f.cause().map(Cause::toString).orElse("-"))
        .toList();
  }

  private Finding stale() throws IOException {
    List<Finding> stale =
        check().stream().filter(f -> f.rule().equals("translation-stale")).toList();
    assertEquals(1, stale.size(), "one for each document and locale");
    return stale.getFirst();
  }

  @Test
  void aTargetThatIsAsItsBaseWasIsStale() throws IOException {
    translate("fr", base, FRENCH);
    repo.commit("en/guide.md", SOURCE.replace("list.txt", "connections.txt"));
    assertEquals(List.of("fr:9 translation-stale stale"), found());
  }

  @Test
  void aTargetThatIsNotAsItsBaseIsDamaged() throws IOException {
    translate("fr", base, FRENCH.replace("list.txt", "other.md"));
    assertEquals(List.of("fr:9 link-target-changed translation"), found());
    repo.commit("en/guide.md", SOURCE.replace("assets/form.png", "assets/dialog.png"));
    assertEquals(
        List.of("fr:9 link-target-changed translation", "fr:13 translation-stale stale"), found());
  }

  @Test
  void aTargetThatIsLikeNeitherIsDamagedAndStale() throws IOException {
    translate("fr", base, FRENCH.replace("list.txt", "other.md"));
    repo.commit("en/guide.md", SOURCE.replace("list.txt", "connections.txt"));
    assertEquals(
        List.of("fr:9 translation-stale stale", "fr:9 link-target-changed translation"), found());
  }

  @Test
  void aTargetThatWasMendedByHandOnlyNamesAnOldCommit() throws IOException {
    translate("fr", base, FRENCH.replace("list.txt", "connections.txt"));
    String mended = repo.commit("en/guide.md", SOURCE.replace("list.txt", "connections.txt"));
    assertEquals(List.of("fr:2 translation-stale -"), found());
    assertEquals(
        "set source-git-commit to the commit that it answers, such as " + mended, stale().help());
    assertTrue(Run.of("status", docs).out().contains("100 %"));
  }

  @Test
  void aStepThatWasAddedInBothIsNotStale() throws IOException {
    String step = "1. Sign in as `root@example.com` first.\n\n";
    String etape = "1. Connectez-vous d’abord avec `root@example.com`.\n\n";
    translate("fr", base, FRENCH.replaceFirst("1\\. ", etape + "1. "));
    repo.commit("en/guide.md", SOURCE.replaceFirst("1\\. ", step + "1. "));
    assertEquals(List.of("fr:2 translation-stale -"), found());
  }

  @Test
  void whiteSpaceAndFrontMatterAreNoChange() throws IOException {
    translate("fr", base, FRENCH);
    repo.commit(
        "en/guide.md",
        "---\ntitle: Guide\nfeature: Sync\n---\n\n"
            + SOURCE.replace("\n\n   !", "\n\n\n    !").replace(" and wait", "\n   and   wait"));
    assertEquals(List.of(), found());
    assertTrue(Run.of("status", docs).out().contains("100 %"));
  }

  @Test
  void frontMatterAloneIsNoChange() throws IOException {
    translate("fr", base, FRENCH);
    repo.commit("en/guide.md", "---\ntitle: Guide\nfeature: Sync\n---\n\n" + SOURCE);
    assertEquals(List.of(), found());
    assertTrue(Run.of("status", docs).out().contains("100 %"));
  }

  @Test
  void aFirstParagraphThatIsGoneIsAChange() throws IOException {
    String first = "Wait for the first connection to be made.\n\n";
    String then = repo.commit("en/guide.md", first + SOURCE);
    repo.commit("en/guide.md", SOURCE);
    translate("fr", then, FRENCH);
    assertEquals(List.of("fr:2 translation-stale -"), found());
  }

  @Test
  void anotherCommitWithTheSameDocumentIsCurrent() throws IOException {
    String later = repo.commit("en/other.md", "# Other\n");
    repo.commit("en/other.md", "# Another\n");
    translate("fr", later, FRENCH);
    Run.write(docs, "fr/other.md", "# Autre\n");
    assertEquals(List.of(), found());
  }

  @Test
  void aChangeThatWasTakenBackIsNone() throws IOException {
    translate("fr", base, FRENCH);
    repo.commit("en/guide.md", SOURCE.replace("list.txt", "connections.txt"));
    repo.commit("en/guide.md", SOURCE);
    assertEquals(List.of(), found());
  }

  @Test
  void whatIsStaleNamesEachChangeWithItsLinesAndCommits() throws IOException {
    translate("fr", base, FRENCH);
    String links = repo.commit("en/guide.md", SOURCE.replace("list.txt", "connections.txt"));
    String now =
        SOURCE
            .replace("list.txt", "connections.txt")
            .replace("assets/form.png", "assets/dialog.png")
            .replace(
                "## Check", "## Look {#look}\n\nLook at the list of the last runs.\n\n## Check")
            .replace("1. Click **Save**", "1. Tick **Active**.\n\n1. Click **Save**");
    String rest = repo.commit("en/guide.md", now);
    Finding stale = stale();
    assertEquals(
        "the source changed in 1 section, 3 steps since this was translated: 2 commits, 2 days"
            + " behind",
        stale.message());
    assertEquals(9, stale.at().line(), "the first place to translate");
    assertEquals(
        List.of(
            "5 was, at " + base.substring(0, 8),
            "5 is now",
            "9 was, at " + base.substring(0, 8),
            "9 is now",
            "13 to translate",
            "11 added in the source",
            "15 to translate",
            "15 added in the source",
            "17 to translate"),
        stale.related().stream().map(r -> r.at().line() + " " + r.message()).toList());
    String shown = rest.substring(0, 8) + " 2026-03-03 Change guide.md";
    assertEquals(
        "translate what changed; changed by "
            + shown
            + "; "
            + links.substring(0, 8)
            + " 2026-03-02 Change guide.md",
        stale.help());
  }

  @Test
  void theSameDamageInThreeLocalesIsThePipelines() throws IOException {
    for (String locale : List.of("de", "fr", "sv")) {
      translate(locale, base, FRENCH.replace("`client_id`", "`client&lowbar;id`"));
    }
    translate("ko", base, FRENCH);
    List<Finding> findings = check();
    assertEquals(1, findings.size(), findings.toString());
    assertEquals(Optional.of(Cause.PIPELINE), findings.getFirst().cause());
    assertEquals(List.of("de", "fr", "sv"), findings.getFirst().locales());
    assertEquals(3, findings.getFirst().fix().orElseThrow().edits().size());
  }

  @Test
  void theSameDamageFromAnotherCommitIsNotThePipelines() throws IOException {
    String later = repo.commit("en/other.md", "# Other\n");
    for (String locale : List.of("de", "fr", "sv")) {
      String commit = locale.equals("sv") ? later : base;
      translate(locale, commit, FRENCH.replace("`client_id`", "`client&lowbar;id`"));
      Run.write(docs, locale + "/other.md", "# Other\n");
    }
    assertEquals(
        List.of(
            "de:11 code-span-changed translation",
            "fr:11 code-span-changed translation",
            "sv:11 code-span-changed translation"),
        found());
  }

  @Test
  void aCommentInOneLocaleDoesNotSilenceTheOthers() throws IOException {
    for (String locale : List.of("de", "fr", "sv")) {
      translate(locale, base, FRENCH.replace("`client_id`", "`client&lowbar;id`"));
    }
    String comment = "<!-- lockstep-disable-file code-span-changed our form says so -->\n\n";
    translate("de", base, comment + FRENCH.replace("`client_id`", "`client&lowbar;id`"));
    assertEquals(
        List.of("fr:11 code-span-changed translation", "sv:11 code-span-changed translation"),
        found());
  }

  @Test
  void whatTheSourceBrokeItselfIsToldOnceWithItsHeirs() throws IOException {
    String broken = "[the support team](https://example.com/support";
    String cassé = "[l’assistance](https://example.com/support";
    String commit = repo.commit("en/guide.md", SOURCE.replace(broken + ")", broken));
    translate("fr", commit, FRENCH.replace(cassé + ")", cassé));
    translate("sv", commit, FRENCH.replace(cassé + ")", cassé));
    translate("ko", commit, FRENCH);
    List<Finding> findings = check();
    assertEquals(List.of("en:15 link-malformed source"), found());
    assertEquals(List.of("fr", "sv"), findings.getFirst().locales());
  }
}
