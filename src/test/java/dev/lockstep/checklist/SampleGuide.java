package dev.lockstep.checklist;

import dev.lockstep.Lockstep;
import dev.lockstep.model.Document;
import dev.lockstep.steps.Assets;
import dev.lockstep.steps.Fact;
import dev.lockstep.steps.Step;
import dev.lockstep.steps.StepModel;
import dev.lockstep.steps.StepReader;
import dev.lockstep.text.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A small guide in three languages in which everything happens that a page can show.
final class SampleGuide {

  static final String ENGLISH =
      """
      ---
      title: Join the connector
      exl-id: 11111111-2222-3333-4444-555555555555
      ---
      # Join the connector {#join}

      Allow ten minutes.

      ## Register {#register}

      1. Open [the portal](https://portal.example.com/) and sign in.

      1. Copy the **Client ID**.

      1. Create a **Client Secret** and click **Add**.

         >[!CAUTION]
         >
         >The secret is shown once.

      ## Connect {#connect}

      1. Click **Disable Sync**.

      1. Enter the **Client ID** and click **Save**.

      1. Check that all dots are green.

         >[!NOTE]
         >
         >A red dot comes with a code.

      1. Click **Enable Sync**.

      Done. See [Register](#register).
      """;

  private static final String SWEDISH =
      """
      # Anslut kopplingen {#join}

      Räkna med tio minuter.

      ## Registrera {#register}

      1. Öppna [portalen](https://portal.example.com/) och logga in.

      1. Kopiera **klient-ID**.

      1. Skapa en **klienthemlighet** och klicka på **Lägg till**.

         >[!CAUTION]
         >
         >Hemligheten visas en gång.

      ## Anslut {#connect}

      1. Klicka på **Inaktivera synk**.

      1. Ange **klient-ID** och klicka på **Spara**.

      1. Kontrollera att alla punkter är gröna.

         >[!NOTE]
         >
         >En röd punkt har en kod.

      1. Klicka på **Aktivera synk**.

      Klart. Se [Registrera](#register).
      """;

  // Its last step is not translated.
  private static final String KOREAN =
      SWEDISH
          .replace("Anslut kopplingen", "커넥터 연결")
          .replace(
              "Öppna [portalen](https://portal.example.com/) och logga in",
              "[포털](https://portal.example.com/)을 열고 로그인합니다")
          .replace("1. Klicka på **Aktivera synk**.\n\n", "");

  private SampleGuide() {}

  static StepModel model() {
    return model(ENGLISH);
  }

  static StepModel model(String english) {
    StepModel plain =
        StepReader.read(
            document(english, "en"),
            List.of(document(KOREAN, "ko"), document(SWEDISH, "sv")),
            Assets.NONE);
    return withFacts(plain);
  }

  static StepModel alone(String markdown) {
    return StepReader.read(document(markdown, "en"), List.of(), Assets.NONE);
  }

  private static Document document(String text, String tag) {
    return Lockstep.parse(
        SourceText.of(tag + "/join.md", text), Locale.forLanguageTag(tag), "help/join.md");
  }

  private static StepModel withFacts(StepModel model) {
    Fact.Evidence evidence = new Fact.Evidence("override", Optional.empty());
    List<Step> steps = model.steps();
    if (steps.size() < 7) {
      return model;
    }
    Map<Integer, List<Fact>> facts =
        Map.of(
            1,
                List.of(
                    new Fact.Capture(
                        "client-id",
                        false,
                        Map.of("en", "Client ID", "sv", "Klient-ID"),
                        evidence)),
            2,
                List.of(
                    new Fact.Gate(0, evidence),
                    new Fact.Capture(
                        "client-secret",
                        true,
                        Map.of("en", "Client Secret", "sv", "Klienthemlighet"),
                        evidence)),
            3, List.of(new Fact.Opens(steps.get(6).id(), evidence)),
            4,
                List.of(
                    new Fact.Use("client-id", steps.get(1).id(), evidence),
                    new Fact.Use("client-secret", steps.get(2).id(), evidence)),
            5, List.of(new Fact.Verify(Optional.of(0), evidence)),
            6, List.of(new Fact.Closes(steps.get(3).id(), evidence)));
    List<Step> read = new ArrayList<>();
    for (Step s : steps) {
      read.add(
          new Step(
              s.id(),
              s.num(),
              s.ord(),
              s.section(),
              s.parent(),
              s.rev(),
              s.origin(),
              s.kind(),
              s.text(),
              s.body(),
              s.uiLabels(),
              s.links(),
              s.literals(),
              s.media(),
              s.callouts(),
              facts.getOrDefault(s.ord() - 1, List.of()),
              s.plan(),
              s.aliases(),
              s.from(),
              s.line(),
              s.lines(),
              s.confidence(),
              s.stale()));
    }
    return new StepModel(model.guide(), model.sections(), read, model.tombstones());
  }

  static String page(StepModel model) {
    return page(model, model.guide().locales());
  }

  static String page(StepModel model, List<String> locales) {
    return Checklist.html(
        model,
        new Checklist.Options("help/join.md", locales, Optional.empty(), Optional.empty()),
        new Pictures(Path.of("content/en"), false));
  }
}
