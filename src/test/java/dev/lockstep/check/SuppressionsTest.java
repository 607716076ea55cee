package dev.lockstep.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.Lockstep;
import dev.lockstep.cli.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Comments that silence a rule at a place.
final class SuppressionsTest {

  private static final String SOURCE =
      """
      # Guide

      Open [the first list](one.txt) of all the connections that there are.

      Open [the second list](two.txt) of all the connections that there are.

      Open [the third list](three.txt) of all the connections that there are.
      """;

  @TempDir Path docs;

  // What the links lead to: that it is there is no matter here.
  private void files() throws IOException {
    for (String name : List.of("one", "two", "three")) {
      Run.write(docs, "en/" + name + ".txt", "");
    }
  }

  private List<String> found(String target) throws IOException {
    Run.write(docs, "en/guide.md", SOURCE);
    files();
    Run.write(docs, "fr/guide.md", target);
    return Lockstep.check(Lockstep.open(List.of(docs)), Optional.empty(), _ -> true, Progress.NONE)
        .findings()
        .stream()
        .map(f -> f.at().line() + " " + f.rule() + ": " + f.message())
        .toList();
  }

  // All three links lead elsewhere; a comment may stand before each paragraph and at the end.
  private static String target(String... comments) {
    StringBuilder target = new StringBuilder("# Guide\n\n");
    for (int i = 0; i < comments.length; i++) {
      target.append(comments[i].isEmpty() ? "" : comments[i] + "\n\n");
      if (i < 3) {
        target.append("Ouvrez [la liste " + (i + 1) + "](else" + i + ".md) de toutes les ");
        target.append("connexions qui existent.\n\n");
      }
    }
    return target.toString();
  }

  private static List<String> lines(List<String> found) {
    return found.stream().map(f -> f.replaceFirst(":.*", "")).toList();
  }

  @Test
  void withoutAnyCommentAllIsTold() throws IOException {
    assertEquals(
        List.of("3 link-target-changed", "5 link-target-changed", "7 link-target-changed"),
        lines(found(target("", "", ""))));
  }

  @Test
  void theNextLineIsSilentEvenBehindABlankOne() throws IOException {
    String comment = "<!-- lockstep-disable-next-line link-target-changed our page > theirs -->";
    assertEquals(
        List.of("3 link-target-changed", "9 link-target-changed"),
        lines(found(target("", comment, ""))));
    assertEquals(
        List.of("3 link-target-changed", "8 link-target-changed"),
        lines(found(target("", comment, "").replace("-->\n\n", "-->\n"))));
  }

  @Test
  void fromDisableToEnableIsSilent() throws IOException {
    assertEquals(
        List.of("11 link-target-changed"),
        lines(
            found(
                target(
                    "<!-- lockstep-disable link-target-changed -->",
                    "",
                    "<!-- lockstep-enable link-target-changed -->"))));
  }

  @Test
  void aWholeFileIsSilentFromWhereverTheCommentStands() throws IOException {
    assertEquals(
        List.of(),
        found(target("", "", "", "<!-- lockstep-disable-file link-target-changed why -->")));
  }

  @Test
  void anotherRuleIsNotSilenced() throws IOException {
    assertEquals(
        List.of(
            "3 suppression-unused: nothing of link-lost is found here any more",
            "5 link-target-changed: link leads to else0.md, its source to one.txt"),
        found(target("<!-- lockstep-disable-next-line link-lost -->", "", "")).subList(0, 2));
  }

  @Test
  void anUnknownRuleIsTold() throws IOException {
    List<String> found =
        found(
            target(
                "<!-- lockstep-disable-file link-targt-changed -->",
                "<!-- lockstep-disable-next-line -->",
                "<!-- lockstep-enable link-lost -->"));
    assertEquals(
        List.of(
            "3 suppression-unused: there is no rule link-targt-changed",
            "7 suppression-unused: this comment names no rule",
            "11 suppression-unused: nothing is disabled here that link-lost could be enabled"
                + " after"),
        found.stream().filter(f -> f.contains("suppression-unused")).toList());
  }

  @Test
  void anExampleInCodeIsNoComment() throws IOException {
    String comment = "<!-- lockstep-disable-file link-target-changed -->";
    String fence = "```html\n" + comment + "\n```";
    Run.write(docs, "en/guide.md", SOURCE);
    files();
    assertEquals(
        3,
        found(target(fence, "", "")).stream()
            .filter(f -> f.contains("link-target-changed:"))
            .count());
    assertEquals(
        3,
        found(target("", "Écrivez `" + comment + "` ici.", "")).stream()
            .filter(f -> f.contains("link-target-changed:"))
            .count());
  }

  @Test
  void aRuleThatDidNotRunLeavesItsCommentAlone() throws IOException {
    Run.write(docs, "lockstep.yml", "rules:\n  link-target-changed: off\n");
    assertEquals(
        List.of(),
        found(
            target(
                "<!-- lockstep-disable-file link-target-changed -->",
                "<!-- lockstep-disable-file translation-stale -->",
                "")));
  }

  @Test
  void aCommentInTheSourceSilencesWhatIsShownThere() throws IOException {
    Run.write(
        docs, "en/other.md", "<!-- lockstep-disable-file translation-missing -->\n\n# Other\n");
    Run.write(docs, "ko/guide.md", target("", "", ""));
    Run.write(docs, "ko/other.md", "# Other\n");
    List<String> found = found(target("", "", ""));
    assertEquals(
        List.of(),
        found.stream().filter(f -> f.contains("missing") || f.contains("unused")).toList());
  }

  @Test
  void aRunOverOneLocaleDoesNotCallTheCommentsForOthersUnused() throws IOException {
    Run.write(
        docs, "en/other.md", "<!-- lockstep-disable-file translation-missing -->\n\n# Other\n");
    Run.write(docs, "ko/guide.md", "# Guide\n");
    Run.write(docs, "fr/other.md", "# Autre\n");
    found(target("", "", ""));
    Run run = Run.of("check", docs, "--no-history", "--locale", "fr");
    assertEquals(false, run.out().contains("suppression-unused"), run.out());
  }
}
