package dev.lockstep.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.Lockstep;
import dev.lockstep.model.Document;
import dev.lockstep.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FactReaderTest {

  private static final String GUIDE =
      """
      # Connect {#connect}

      ## Get the keys {#get}

      1. Write down the Application ID (ClientId). The other side asks for it.

      1. Describe the secret and click **Add**.

         >[!CAUTION]
         >
         >Make sure to make note of the Client Secret value (see below); it is shown once.

      When you're done, it's time to **Enter the keys**.

      ## Enter the keys {#enter}

      1. Click **Disable Sync**.

      1. Enter the **Client Id** and
         **Client Secret** you retrieved previously.

      1. You should see three green dots. Click **Close**.

         >[!NOTE]
         >
         >If a dot is red, see [this page](fix.md).

      1. Click **Enable Sync**.
      """;

  private static Document parse(String text, Locale locale) {
    return Lockstep.parse(SourceText.of("page.md", text), locale, "help/page.md");
  }

  private static List<String> facts(String text) {
    return facts(text, Locale.ENGLISH);
  }

  private static List<String> facts(String text, Locale locale) {
    Document document = parse(text, locale);
    StepModel model = StepReader.read(document, List.of(), Assets.NONE);
    List<String> facts = new ArrayList<>();
    for (Step step : model.steps()) {
      step.facts().forEach(fact -> facts.add(step.num() + " " + shown(fact, model)));
    }
    return facts;
  }

  private static String shown(Fact fact, StepModel model) {
    return switch (fact) {
      case Fact.Capture c -> (c.secret() ? "secret " : "capture ") + c.key();
      case Fact.Use u -> "use " + u.key() + " " + num(u.step(), model);
      case Fact.Gate g -> "gate " + g.callout();
      case Fact.Opens o -> "opens " + num(o.closer(), model);
      case Fact.Closes c -> "closes " + num(c.opener(), model);
      case Fact.Verify v -> "verify" + v.otherwise().map(i -> " " + i).orElse("");
    };
  }

  private static String num(String id, StepModel model) {
    return model.steps().stream()
        .filter(s -> s.id().equals(id))
        .map(Step::num)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> step(String text) {
    return facts("# A\n\n1. " + text + "\n");
  }

  @Test
  void theWordsOfAGuideSayWhatIsToBeMinded() {
    assertEquals(
        List.of(
            "1.1 capture application-id",
            "1.2 secret client-secret",
            "1.2 gate 0",
            "2.1 opens 2.4",
            "2.2 use application-id 1.1",
            "2.2 use client-secret 1.2",
            "2.3 verify 0",
            "2.4 closes 2.1"),
        facts(GUIDE));
  }

  @Test
  void aSectionThatIsAnnouncedComesAfterTheOneThatAnnouncesIt() {
    StepModel model = StepReader.read(parse(GUIDE, Locale.ENGLISH), List.of(), Assets.NONE);
    Section enter = model.sections().get(2);
    assertEquals(List.of("get"), enter.needs().stream().map(Section.Need::section).toList());
    assertTrue(model.sections().get(1).needs().isEmpty());
  }

  @Test
  void onlyEnglishSourcesAreRead() {
    assertEquals(List.of(), facts(GUIDE, Locale.FRENCH));
    assertEquals(8, facts(GUIDE, Locale.UK).size());
  }

  @Test
  void theEvidenceIsWhereTheWordsAre() {
    Document document = parse(GUIDE, Locale.ENGLISH);
    StepModel model = StepReader.read(document, List.of(), Assets.NONE);
    List<String> words =
        model.steps().stream()
            .flatMap(step -> step.facts().stream())
            .map(fact -> document.source().slice(fact.evidence().span().orElseThrow()))
            .toList();
    assertEquals("Write down the Application ID (ClientId)", words.getFirst());
    assertEquals("make note of the Client Secret value (see below)", words.get(1));
    assertEquals("Disable Sync", words.get(3));
    assertEquals("Client Secret", words.get(5));
    assertEquals("Enable Sync", words.getLast());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Copy the key.                                       | capture key
          Click **Show** and copy the **API key**.            | secretless
          Save the tenant ID for later.                       | capture directory-id
          Note the current `SESSION` cookie value.            | capture session-cookie-value
          Make a note of the port number, then click **Next**.| capture port-number
          Copy the access token from the page.                | secret access-token
          Take note of the uid returned.                      | capture uid
          """)
  void aValueThatIsNotedIsCaptured(String text, String expected) {
    String fact = expected.equals("secretless") ? "capture api-key" : expected;
    assertEquals(List.of("1.1 " + fact), step(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Note that the URL has changed.",
        "Copy the sample code.",
        "Copy the files to the server.",
        "Save the **Price Rule**.",
        "Copy the base URL and paste it into the address bar.",
        "Click **Copy key**.",
        "A record of the key is kept.",
        "Run `copy the key`.",
        "Enter the Client ID.",
        "Add a note about the number of seats.",
      })
  void whatIsNotNotedIsNotCaptured(String text) {
    assertEquals(List.of(), step(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Verify that the light is green.",
        "Reload the page and check that the entry is there.",
        "To verify that it worked, open the log.",
        "Make sure that the sync is running.",
        "Check if the entry is shown.",
        "You should now see two entries.",
        "Wait until all lamps are green."
      })
  void lookingWhetherSomethingWorkedIsAVerification(String text) {
    assertEquals(List.of("1.1 verify"), step(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Verify your email address.",
        "Make sure to select **All**.",
        "Check the box.",
        "Check if there is a ticket; then call us.",
        "Click **Verify**.",
        "Confirm the deletion.",
        "Wait until the page has loaded."
      })
  void whatOnlySoundsLikeItIsNone(String text) {
    assertEquals(List.of(), step(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Stop the mail service.       | Start the mail service again.
          Disable all cron jobs:       | Enable cron jobs.
          Turn off the alarm.          | Now switch on the alarm.
          Enable maintenance mode.     | When done, disable maintenance mode.
          Click **Pause Queue**.       | Click **Resume Queue**.
          """)
  void whatIsSwitchedOffIsOpenUntilItIsSwitchedOn(String off, String on) {
    String text = "# A\n\n1. " + off + "\n1. Work.\n1. " + on + "\n";
    assertEquals(List.of("1.1 opens 1.3", "1.3 closes 1.1"), facts(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Enable the rule.             | Disable the rule.
          Disable the rule.            | Enable the other rule.
          Disable it.                  | Enable it.
          Set **Disable Mail** to Yes. | Click **Enable Mail**.
          Disable maintenance mode.    | Enable maintenance mode.
          """)
  void whatIsNotTheSameOrNotThatWayRoundIsNotOpen(String first, String second) {
    assertEquals(List.of(), facts("# A\n\n1. " + first + "\n1. " + second + "\n"));
  }

  @Test
  void anotherSectionIsAnotherErrand() {
    String text = "# A\n\n1. Stop the queue.\n\n# B\n\n1. Start the queue.\n";
    assertEquals(List.of(), facts(text));
  }

  @Test
  void aValueIsUsedWhereItIsEnteredOrReferredTo() {
    String noted = "# A\n\n1. Copy the Program ID.\n1. Copy the key.\n";
    assertEquals(
        List.of("1.3 use program-id 1.1"),
        facts(noted + "1. Paste the **Program ID**.\n").subList(2, 3));
    assertEquals(
        List.of("1.3 use program-id 1.1"),
        facts(noted + "1. Use the ID you noted in the field.\n").subList(2, 3));
    // Any lock has a key.
    assertEquals(2, facts(noted + "1. Enter the key.\n").size());
    assertEquals(2, facts(noted + "1. Enter the Page ID.\n").size());
  }
}
