package dev.lockstep.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// What of two editions of a sentence is marked.
final class WordDiffTest {

  @Test
  void onlyTheFolderThatIsNewIsMarked() {
    WordDiff diff = WordDiff.of("[here](/help/a/b.md)", "[here](/help/a/new/b.md)");
    assertEquals("[here](/help/a/b.md)", diff.before());
    assertEquals("[here](/help/a/<ins>new/</ins>b.md)", diff.after());
  }

  @Test
  void wordsAreMarkedWhereTheyStand() {
    WordDiff diff = WordDiff.of("Click Save twice.", "Press Save once.");
    assertEquals("<del>Click</del> Save <del>twice</del>.", diff.before());
    assertEquals("<ins>Press</ins> Save <ins>once</ins>.", diff.after());
  }

  @Test
  void whatIsNewHasNoOldWords() {
    assertEquals("<ins>New</ins>", WordDiff.of("", "New").after());
    assertEquals("", WordDiff.of("", "New").before());
  }

  @Test
  void markupIsText() {
    assertEquals("<ins>&lt;b&gt;</ins>", WordDiff.of("", "<b>").after());
  }

  @Test
  void aLongTextTakesNoTime() {
    String old = "a b c ".repeat(50_000);
    assertEquals(true, WordDiff.of(old, "x" + old.replace('b', 'd') + "y").before().length() > 0);
  }
}
