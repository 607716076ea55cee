package dev.lockstep.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.Lockstep;
import dev.lockstep.model.Document;
import dev.lockstep.text.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// Ids are carried over whatever happens to a guide.
final class CarryTest {

  private static final List<String> VERBS =
      List.of("Open", "Select", "Drag", "Rename", "Approve", "Archive", "Export", "Invite");
  private static final List<String> THINGS =
      List.of("pipeline", "contact", "forecast", "ledger", "territory", "campaign", "invoice");
  private static final List<String> PLACES =
      List.of("the side bar", "the second tab", "the billing page", "the footer", "the wizard");

  /// A step of a synthetic guide; `name` is what the test knows it by.
  private record Made(int name, String text, Optional<String> picture) {
    Made(int name, String text) {
      this(name, text, Optional.empty());
    }
  }

  private static List<Made> guide(Random random, int size) {
    List<Made> steps = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (steps.size() < size) {
      String text =
          "%s the %s %s in %s, then press **%s %s**."
              .formatted(
                  any(VERBS, random),
                  any(THINGS, random),
                  1 + random.nextInt(9),
                  any(PLACES, random),
                  any(VERBS, random),
                  any(THINGS, random));
      if (seen.add(text)) {
        int n = steps.size();
        Optional<String> picture =
            random.nextBoolean() ? Optional.of("shot-" + (n + 1)) : Optional.empty();
        steps.add(new Made(n, text, picture));
      }
    }
    return steps;
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  private static String markdown(List<Made> steps) {
    StringBuilder text = new StringBuilder("# Guide {#guide}\n\n## One {#one}\n\n");
    for (int i = 0; i < steps.size(); i++) {
      if (i == steps.size() / 2) {
        text.append("## Two {#two}\n\n");
      }
      text.append("1. ").append(steps.get(i).text()).append("\n\n");
      steps
          .get(i)
          .picture()
          .ifPresent(name -> text.append("   ![](assets/").append(name).append(".png)\n\n"));
    }
    return text.toString();
  }

  private static Document parse(String text, Locale locale) {
    return Lockstep.parse(SourceText.of("page.md", text), locale, "help/page.md");
  }

  private static StepReader.Reading read(String text, LockFile lock) {
    return StepReader.read(
        parse(text, Locale.ENGLISH), List.of(), Assets.NONE, new StepReader.Known(lock, List.of()));
  }

  /// Reads a guide before and after, and compares the id of each step that has a name in both.
  private static StepModel kept(List<Made> before, List<Made> after) {
    StepReader.Reading old = read(markdown(before), LockFile.EMPTY);
    StepReader.Reading now = read(markdown(after), old.lock());
    for (int i = 0; i < before.size(); i++) {
      for (int j = 0; j < after.size(); j++) {
        if (before.get(i).name() == after.get(j).name()) {
          assertEquals(
              old.model().steps().get(i).id(),
              now.model().steps().get(j).id(),
              before.get(i) + " became " + after.get(j));
        }
      }
    }
    List<String> ids = now.model().steps().stream().map(Step::id).toList();
    assertEquals(ids.size(), new HashSet<>(ids).size(), "every id once");
    String lock = now.lock().text();
    assertEquals(lock, read(markdown(after), now.lock()).lock().text(), "twice is once");
    return now.model();
  }

  private static Random random(RepetitionInfo repetition) {
    return new Random(repetition.getCurrentRepetition());
  }

  @RepeatedTest(20)
  void aRewordedStepIsTheStepItWas(RepetitionInfo repetition) {
    Random random = random(repetition);
    List<Made> before = guide(random, 14);
    List<Made> after = new ArrayList<>(before);
    int at = random.nextInt(after.size());
    Made made = after.get(at);
    after.set(at, new Made(made.name(), made.text().replace(", then", ", and"), made.picture()));
    StepModel model = kept(before, after);
    assertNotEquals(
        read(markdown(before), LockFile.EMPTY).model().steps().get(at).rev(),
        model.steps().get(at).rev());
    assertTrue(model.tombstones().isEmpty());
  }

  @RepeatedTest(20)
  void twoStepsThatChangePlacesKeepTheirIds(RepetitionInfo repetition) {
    Random random = random(repetition);
    List<Made> before = guide(random, 14);
    List<Made> after = new ArrayList<>(before);
    Collections.swap(after, random.nextInt(14), random.nextInt(14));
    kept(before, after);
  }

  @RepeatedTest(20)
  void aStepInsertedMovesTheNamesOfPicturesAndNoIds(RepetitionInfo repetition) {
    Random random = random(repetition);
    List<Made> before = guide(random, 14);
    List<Made> after = new ArrayList<>(before);
    after.add(random.nextInt(14), new Made(-1, "Unroll a carpet.", Optional.of("x")));
    for (int i = 0; i < after.size(); i++) {
      Made made = after.get(i);
      int n = i + 1;
      after.set(i, new Made(made.name(), made.text(), made.picture().map(_ -> "shot-" + n)));
    }
    StepModel model = kept(before, after);
    assertTrue(model.tombstones().isEmpty());
    assertTrue(model.steps().stream().allMatch(s -> s.from().isEmpty()));
  }

  @RepeatedTest(20)
  void aStepThatIsGoneLeavesATombstone(RepetitionInfo repetition) {
    Random random = random(repetition);
    List<Made> before = guide(random, 14);
    List<Made> after = new ArrayList<>(before);
    int at = random.nextInt(14);
    after.remove(at);
    StepModel model = kept(before, after);
    assertEquals(1, model.tombstones().size());
    String id = read(markdown(before), LockFile.EMPTY).model().steps().get(at).id();
    assertEquals(id, model.tombstones().getFirst().id());
    assertTrue(model.steps().stream().noneMatch(s -> s.id().equals(id)));
    assertTrue(model.steps().stream().allMatch(s -> s.aliases().isEmpty()));
  }

  @Test
  void aStepThatComesBackHasItsOldId() {
    List<Made> whole = guide(new Random(7), 10);
    List<Made> less = new ArrayList<>(whole);
    less.remove(3);
    StepReader.Reading first = read(markdown(whole), LockFile.EMPTY);
    StepReader.Reading second = read(markdown(less), first.lock());
    StepReader.Reading third = read(markdown(whole), second.lock());
    assertEquals(ids(first.model()), ids(third.model()));
    assertTrue(third.model().tombstones().isEmpty());
  }

  private static List<String> ids(StepModel model) {
    return model.steps().stream().map(Step::id).toList();
  }

  @RepeatedTest(20)
  void picturesThatAreRenamedAreNoMatter(RepetitionInfo repetition) {
    Random random = random(repetition);
    List<Made> before = guide(random, 14);
    List<Made> after = new ArrayList<>();
    for (Made made : before) {
      after.add(new Made(made.name(), made.text(), made.picture().map(name -> "new-" + name)));
    }
    kept(before, after);
  }

  @Test
  void aStepThatIsSplitIsItsGreaterPart() {
    String whole = "Open the ledger in the side bar and select the invoice. Export the forecast.";
    List<Made> before = guide(new Random(1), 6);
    before.set(1, new Made(1, whole));
    List<Made> after = new ArrayList<>(before);
    after.set(1, new Made(1, "Open the ledger in the side bar and select the invoice."));
    after.add(2, new Made(-1, "Export the forecast."));
    StepModel model = kept(before, after);
    assertEquals(Optional.of(model.steps().get(1).id()), model.steps().get(2).from());
    assertTrue(model.tombstones().isEmpty());
  }

  @Test
  void stepsThatAreMergedAreKnownByBothIds() {
    List<Made> before = guide(new Random(1), 6);
    before.set(1, new Made(1, "Open the ledger in the side bar and select the invoice."));
    before.add(2, new Made(-2, "Export the forecast of the quarter."));
    List<Made> after = new ArrayList<>(before);
    after.remove(2);
    after.set(1, new Made(1, before.get(1).text() + " " + before.get(2).text()));
    String gone = read(markdown(before), LockFile.EMPTY).model().steps().get(2).id();
    StepModel model = kept(before, after);
    assertEquals(List.of(gone), model.steps().get(1).aliases());
    assertEquals(Optional.of(model.steps().get(1).id()), model.tombstones().getFirst().into());
  }

  @Test
  void aTranslationHasNoSayInIds() {
    String english = markdown(guide(new Random(3), 8));
    StepReader.Reading alone = read(english, LockFile.EMPTY);
    StepReader.Reading both =
        StepReader.read(
            parse(english, Locale.ENGLISH),
            List.of(parse(english.replace("then press", "puis appuyez sur"), Locale.FRENCH)),
            Assets.NONE,
            new StepReader.Known(alone.lock(), List.of()));
    assertEquals(ids(alone.model()), ids(both.model()));
    assertEquals(alone.lock().text(), both.lock().text());
    assertTrue(both.model().steps().stream().allMatch(s -> s.text().containsKey("fr")));
  }

  @Test
  void aStepThatMovesToAnotherSectionIsTheSame() {
    List<Made> before = guide(new Random(5), 12);
    List<Made> after = new ArrayList<>(before);
    after.add(after.remove(1));
    kept(before, after);
  }

  @Test
  void anAuthorsIdHoldsWhateverTheStepSays() {
    List<Made> before = guide(new Random(5), 6);
    before.set(1, new Made(1, "<!-- step: pay --> Open the ledger."));
    List<Made> after = new ArrayList<>(before);
    after.set(1, new Made(-1, "Nothing of this was here before."));
    after.add(5, new Made(1, "<!-- step: pay --> Send money to the tax office, in cash."));
    kept(before, after);
  }

  @Test
  void aNewStepGetsNoIdThatAnOldOneStillHas() {
    // The old step keeps the id made from the words that the new one has now.
    List<Made> before = List.of(new Made(0, "Open the ledger of the year."), new Made(1, "Go."));
    List<Made> after =
        List.of(
            new Made(0, "Open the big ledger of the year."),
            new Made(1, "Go."),
            new Made(2, "Pay."),
            new Made(3, "Rest a while."));
    StepReader.Reading one = read(markdown(before), LockFile.EMPTY);
    StepReader.Reading two = read(markdown(after), one.lock());
    List<Made> last = new ArrayList<>(after);
    last.add(new Made(4, "Open the ledger of the year."));
    List<String> ids = ids(read(markdown(last), two.lock()).model());
    assertEquals(5, new HashSet<>(ids).size());
  }

  @Test
  void aMillionStepsHaveAMillionIds() {
    Set<String> taken = new HashSet<>(2_000_000);
    for (int i = 0; i < 1_000_000; i++) {
      assertTrue(StepIds.free("path:help/page.md", "txt|step " + i + "|1", taken).length() >= 10);
    }
    assertEquals(1_000_000, taken.size());
    Set<String> one = new HashSet<>();
    String first = StepIds.free("k", "r", one);
    String second = StepIds.free("k", "r", one);
    assertTrue(second.startsWith(first) && second.length() == 18, "a collision is lengthened");
  }
}
