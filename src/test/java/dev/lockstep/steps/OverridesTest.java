package dev.lockstep.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.Lockstep;
import dev.lockstep.config.ChecklistReader;
import dev.lockstep.config.ChecklistSettings;
import dev.lockstep.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OverridesTest {

  private static final String GUIDE =
      """
      # Connect {#connect}

      1. Copy the Program ID.

      1. Stop the queue.

         >[!CAUTION]
         >
         >Nobody can work now.

      1. Paste the Program ID.

      1. Start the queue.

      # Rest {#rest}

      1. Go home.
      """;

  @TempDir Path folder;

  private StepReader.Reading read(String... settings) throws IOException {
    Path file = folder.resolve("checklist.yml");
    Files.writeString(file, "path:help/page.md:\n" + String.join("\n", settings).indent(2));
    return read(List.of(ChecklistReader.read(file, "checklist.yml")));
  }

  private static StepReader.Reading read(List<ChecklistSettings> checklists) {
    return StepReader.read(
        Lockstep.parse(SourceText.of("page.md", GUIDE), Locale.ENGLISH, "help/page.md"),
        List.of(),
        Assets.NONE,
        new StepReader.Known(LockFile.EMPTY, checklists));
  }

  private StepReader.Reading step(String num, String setting) throws IOException {
    return read("steps:", "  \"" + num + "\":", "    " + setting);
  }

  private static Stream<Fact> facts(StepReader.Reading read, String num) {
    return read.model().steps().stream()
        .filter(s -> s.num().equals(num))
        .flatMap(s -> s.facts().stream());
  }

  @Test
  void withoutSettingsTheWordsHold() {
    StepReader.Reading read = read(List.of());
    assertEquals(1, facts(read, "1.1").filter(Fact.Capture.class::isInstance).count());
    assertEquals(2, facts(read, "1.2").count());
    assertEquals(1, facts(read, "1.3").filter(Fact.Use.class::isInstance).count());
    assertEquals(1, facts(read, "1.4").filter(Fact.Closes.class::isInstance).count());
  }

  @Test
  void aGateAndALoopAreSwitchedOff() throws IOException {
    StepReader.Reading read = read("steps:", "  \"1.2\":", "    gate: off", "    opens: off");
    assertEquals(List.of(), read.problems());
    assertEquals(0, facts(read, "1.2").count());
    assertEquals(0, facts(read, "1.4").count(), "a loop has two ends");
  }

  @Test
  void aValueThatNobodyHandsOutIsNotEntered() throws IOException {
    StepReader.Reading read = step("1.1", "capture: off");
    assertEquals(0, facts(read, "1.1").count());
    assertEquals(0, facts(read, "1.3").count());
  }

  @Test
  void aSecretIsAddedWithItsNames() throws IOException {
    StepReader.Reading read =
        read(
            "steps:",
            "  \"1.2\":",
            "    secret:",
            "      door-code: {en: Door Code, fr: Code de la porte}",
            "  \"1.4\":",
            "    use: [door-code, program-id]");
    assertEquals(List.of(), read.problems());
    Fact.Capture code =
        facts(read, "1.2")
            .filter(Fact.Capture.class::isInstance)
            .map(Fact.Capture.class::cast)
            .findFirst()
            .orElseThrow();
    assertTrue(code.secret());
    assertEquals(Map.of("en", "Door Code", "fr", "Code de la porte"), code.label());
    assertEquals("override", code.evidence().rule());
    List<String> keys =
        facts(read, "1.4")
            .filter(Fact.Use.class::isInstance)
            .map(f -> ((Fact.Use) f).key())
            .toList();
    assertEquals(List.of("door-code", "program-id"), keys);
  }

  @Test
  void aLoopIsPutRight() throws IOException {
    StepReader.Reading read = step("1.2", "opens: \"2.1\"");
    assertEquals(0, facts(read, "1.4").count());
    assertEquals(1, facts(read, "2.1").filter(Fact.Closes.class::isInstance).count());
  }

  @Test
  void aPlanIsWhatPeopleSay() throws IOException {
    StepReader.Reading read =
        read(
            "sections:",
            "  rest: {strict: true, needs: connect}",
            "steps:",
            "  \"2.1\": {weight: optional, role: Boss, minutes: 5, verify: on}");
    assertEquals(List.of(), read.problems());
    assertEquals(
        new Step.Plan(Step.Weight.OPTIONAL, Optional.of("Boss"), OptionalInt.of(5)),
        read.model().steps().getLast().plan());
    Section rest = read.model().sections().getLast();
    assertTrue(rest.strict());
    assertEquals("connect", rest.needs().getFirst().section());
    assertEquals(1, facts(read, "2.1").count());
  }

  @Test
  void anIdNamesAStepAsWell() throws IOException {
    String id = read(List.of()).model().steps().getFirst().id();
    assertEquals(0, facts(step(id, "capture: off"), "1.1").count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.1 | gate: on              | 4:13 | step 1.1 has no callout
          1.2 | gate: 3               | 4:13 | step 1.2 has only 1
          1.2 | gat: off              | 4:7  | unknown setting `gat`; did you mean `gate`?
          1.7 | gate: off             | 3:5  | there is no step `1.7`; did you mean `1.1`?
          1.3 | use: program-it       | 4:12 | no step before hands out `program-it`; did you mean `program-id`?
          1.4 | opens: "1.2"          | 4:14 | step 1.2 does not follow step 1.4
          1.1 | weight: optinal       | 4:15 | `optinal` is no weight; did you mean `optional`?
          1.1 | minutes: soon         | 4:16 | `soon` is no time
          1.1 | capture: {Key: Key}   | 4:17 | `Key` is no name of a value
          1.1 | verify: perhaps       | 4:15 | `perhaps` is no switch
          1.1 | verify: [on]          | 4:15 | this is no switch
          1.1 | gate                  | 4:7  | this is no list of names and values
          """)
  void aMistakeIsAProblemAtItsPlace(String num, String setting, String place, String message)
      throws IOException {
    StepReader.Reading read = step(num, setting);
    List<String> said =
        read.problems().stream().map(p -> p.at() + " " + p.message() + "; " + p.help()).toList();
    assertEquals(1, said.size(), said.toString());
    assertTrue(
        said.getFirst().startsWith("checklist.yml:" + place + " " + message), said.toString());
    assertEquals(5, read.model().steps().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          help/page.md: {}          | `help/page.md` names no document
          - a                       | this is no list of names and values
          path:help/page.md: [      | not YAML
          """)
  void whatIsNoChecklistSaysSo(String text, String message) throws IOException {
    Path file = folder.resolve("checklist.yml");
    Files.writeString(file, text);
    ChecklistSettings read = ChecklistReader.read(file, "checklist.yml");
    assertEquals(1, read.problems().size());
    assertTrue(read.problems().getFirst().message().startsWith(message), read.toString());
  }

  @Test
  void theNearerFileHasTheLastWord() throws IOException {
    Path far = folder.resolve("far.yml");
    Files.writeString(far, "path:help/page.md: {steps: {\"1.1\": {minutes: 5, role: Boss}}}\n");
    Path near = folder.resolve("near.yml");
    Files.writeString(near, "path:help/page.md: {steps: {\"1.1\": {minutes: 9}}}\n");
    Step step =
        read(List.of(ChecklistReader.read(far, "far"), ChecklistReader.read(near, "near")))
            .model()
            .steps()
            .getFirst();
    assertEquals(OptionalInt.of(9), step.plan().minutes());
    assertEquals(Optional.of("Boss"), step.plan().role());
  }
}
