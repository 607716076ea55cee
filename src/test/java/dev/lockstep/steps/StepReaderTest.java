package dev.lockstep.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.Lockstep;
import dev.lockstep.model.Document;
import dev.lockstep.steps.Step.Kind;
import dev.lockstep.steps.Step.Origin;
import dev.lockstep.text.SourceText;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StepReaderTest {

  private static final String SOURCE =
      """
      # Install {#install}

      Two parts.

      ## Prepare {#prepare}

      1. Open **Admin** and copy `client_id`.

         ![The list](assets/list-1.png)

         >[!CAUTION]
         >
         >It is shown **once**.

      1. Follow [this guide](guide.md).

      Between the two.

      3. Choose a plan:

         1. Press **Save**.
         1. Press **Save**.

      That was the first part.
      """;

  private static final String FRENCH =
      """
      # Installer {#install}

      Deux parties.

      ## Préparer {#prepare}

      1. Ouvrez **Administration** et copiez `client_id`.

         ![La liste](assets/list-1.png)

         >[!CAUTION]
         >
         >Il n’est affiché qu’**une fois**.

      Entre les deux.

      3. Choisissez un plan :

         1. Appuyez sur **Enregistrer**.
         1. Appuyez sur **Enregistrer**.

      Voilà la première partie.
      """;

  private static Document parse(String text, Locale locale) {
    return Lockstep.parse(SourceText.of("page.md", text), locale, "help/page.md");
  }

  private static StepModel read(String source, String... targets) {
    return StepReader.read(
        parse(source, Locale.ENGLISH),
        Arrays.stream(targets).map(target -> parse(target, Locale.FRENCH)).toList(),
        Assets.NONE);
  }

  private static Step step(StepModel model, String num) {
    return model.steps().stream().filter(s -> s.num().equals(num)).findFirst().orElseThrow();
  }

  private static List<String> ids(StepModel model) {
    return model.steps().stream().map(Step::id).toList();
  }

  @Test
  void stepsAreInReadingOrderWithTheirParents() {
    StepModel model = read(SOURCE);
    assertEquals(
        List.of("1.1", "1.2", "1.3", "1.3.1", "1.3.2"),
        model.steps().stream().map(Step::num).toList());
    assertEquals(step(model, "1.3").id(), step(model, "1.3.2").parent().orElseThrow());
    assertEquals(List.of(1, 2, 3, 4, 5), model.steps().stream().map(Step::ord).toList());
  }

  @Test
  void aSectionKeepsWhatStandsAroundItsSteps() {
    Section section = read(SOURCE).sections().get(1);
    assertEquals("prepare", section.id());
    assertEquals(0, section.intro().size());
    assertEquals(4, section.items().size());
    assertTrue(section.items().get(2) instanceof Part.Passage p && p.kind().equals("paragraph"));
    assertEquals(1, section.outro().size());
  }

  @Test
  void aStepKnowsWhatItNames() {
    Step step = step(read(SOURCE, FRENCH), "1.1");
    assertEquals(
        "Open <b>Admin</b> and copy <code>client_id</code>.", step.text().get("en").html());
    assertEquals("Ouvrez Administration et copiez client_id.", step.text().get("fr").label());
    assertEquals(List.of("Admin", "once"), step.uiLabels().get("en"));
    assertEquals(List.of(new Step.Literal("client_id", "code")), step.literals());
    assertEquals(Map.of("en", "The list", "fr", "La liste"), step.media().getFirst().alt());
    assertEquals("CAUTION", step.callouts().getFirst().kind());
    assertEquals(
        "<p>It is shown <b>once</b>.</p>", step.callouts().getFirst().text().get("en").html());
    assertEquals(List.of(new Part.Own("image", 0), new Part.Own("callout", 0)), step.body());
  }

  @Test
  void theStructureTellsWhatKindOfStepItIs() {
    StepModel model = read(SOURCE);
    assertEquals(Kind.DO, step(model, "1.1").kind());
    assertEquals(Kind.GOTO, step(model, "1.2").kind());
    assertEquals(Kind.SUBSTEPS, step(model, "1.3").kind());
  }

  @Test
  void aLocaleWithoutTheStepHasNoTextOfIt() {
    Step step = step(read(SOURCE, FRENCH), "1.2");
    assertEquals(List.of("en"), List.copyOf(step.text().keySet()));
    assertEquals(Map.of(), step.lines());
    assertEquals(Map.of(), step.confidence());
  }

  @Test
  void aTranslationChangesNoIdAndNoRevision() {
    StepModel alone = read(SOURCE);
    StepModel both = read(SOURCE, FRENCH);
    assertEquals(ids(alone), ids(both));
    assertEquals(
        alone.steps().stream().map(Step::rev).toList(),
        both.steps().stream().map(Step::rev).toList());
  }

  @Test
  void anIdComesFromTheFirstThingThatNoOtherStepHas() {
    StepModel model = read(SOURCE.replace("1. Follow", "1. <!-- step: follow --> Follow"));
    assertEquals(
        List.of(Origin.IMG, Origin.AUTHOR, Origin.TEXT, Origin.TEXT, Origin.TEXT),
        model.steps().stream().map(Step::origin).toList());
    assertEquals(Origin.URL, step(read(SOURCE), "1.2").origin());
    assertEquals(5, new HashSet<>(ids(model)).size(), "two steps that say the same are two");
  }

  @Test
  void aStepInsertedBeforeChangesNoOtherId() {
    List<String> before = ids(read(SOURCE));
    List<String> after = ids(read(SOURCE.replace("1. Open", "1. Sign in.\n\n1. Open")));
    assertEquals(before, after.subList(1, after.size()));
  }

  @Test
  void aRevisionIsAboutWhatThereIsToDo() {
    String rev = step(read(SOURCE), "1.1").rev();
    String looks = SOURCE.replace("Open **Admin** and", "open __Admin__  and");
    assertEquals(rev, step(read(looks), "1.1").rev());
    assertNotEquals(rev, step(read(SOURCE.replace("client_id", "client_ID")), "1.1").rev());
    assertNotEquals(rev, step(read(SOURCE.replace("**Admin**", "**Setup**")), "1.1").rev());
    assertNotEquals(rev, step(read(SOURCE.replace("list-1", "list-2")), "1.1").rev());
    assertNotEquals(rev, step(read(SOURCE.replace("CAUTION", "NOTE")), "1.1").rev());
  }

  @Test
  void lineEndsAreNoMatter() {
    StepModel crlf = read(SOURCE.replace("\n", "\r\n"));
    assertEquals(ids(read(SOURCE)), ids(crlf));
    assertEquals(
        read(SOURCE).steps().stream().map(Step::rev).toList(),
        crlf.steps().stream().map(Step::rev).toList());
  }

  @Test
  void stepsInTabsKeepTheirPlace() {
    StepModel model =
        read(
            """
            # Start

            >[!BEGINTABS]

            >[!TAB Linux]

            1. Open a shell.

            >[!TAB Windows]

            1. Open a prompt.

            >[!ENDTABS]
            """);
    Part.Group tabs = (Part.Group) model.sections().getFirst().items().getFirst();
    Part.Group linux = (Part.Group) tabs.items().getFirst();
    assertEquals("Linux", linux.label().get("en").label());
    assertEquals(List.of(new Part.Here(model.steps().getFirst().id())), linux.items());
  }

  @Test
  void aDocumentWithoutHeadingsHasOneSection() {
    StepModel model = read("1. Open it.\n");
    assertEquals("top", model.sections().getFirst().id());
    assertEquals("top", model.steps().getFirst().section());
    assertEquals("path:help/page.md", model.guide().key());
  }

  @Test
  void headingsThatShareAnIdAreTwoSections() {
    StepModel model = read("# A {#x}\n\n1. One.\n\n# B {#x}\n\n1. One.\n");
    assertEquals(List.of("x", "x-2"), model.sections().stream().map(Section::id).toList());
  }
}
