package dev.lockstep.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.Lockstep;
import dev.lockstep.cli.Run;
import dev.lockstep.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A finding has the same name tomorrow, so that a baseline does not grow old.
final class FingerprintTest {

  private static final String SOURCE =
      """
      # Guide {#guide}

      A few words about what this is for.

      ## Set up {#set-up}

      1. Open **Admin** and choose [the list](list.txt) of all connections.

      1. Copy `client_id` into the form, then go on.

         ![The form](assets/form.png)

      1. Click **Save** and wait for the message.

      ## Check {#check}

      Look at the lines that have a red mark, and ask [the team](https://example.com/team).
      """;

  // Without the picture and the last step, with another link and another code span.
  private static final String FRENCH =
      """
      # Guide {#guide}

      Quelques mots sur son utilité.

      ## Configurer {#set-up}

      1. Ouvrez **Administration** et choisissez [la liste](other.md) de toutes les connexions.

      1. Copiez `client_ID` dans le formulaire, puis continuez.

      ## Vérifier {#verifier}

      Regardez les lignes marquées en rouge, et demandez à [l’équipe](https://example.com/team).
      """;

  @TempDir Path docs;

  private List<String> fingerprints(String source, String target) throws IOException {
    Run.write(docs, "en/guide.md", source);
    Run.write(docs, "en/list.txt", "");
    Run.picture(docs, "en/assets/form.png");
    Run.write(docs, "fr/guide.md", target);
    return findings().stream()
        .filter(f -> !f.rule().equals("asset-unused"))
        .map(f -> f.rule() + " " + f.fingerprint())
        .sorted()
        .toList();
  }

  private List<Finding> findings() throws IOException {
    return Lockstep.check(Lockstep.open(List.of(docs)), Optional.empty(), _ -> true, Progress.NONE)
        .findings();
  }

  @Test
  void linesThatAreInsertedAboveChangeNothing() throws IOException {
    List<String> before = fingerprints(SOURCE, FRENCH);
    assertEquals(5, before.size(), before.toString());
    assertEquals(before, fingerprints(SOURCE, "---\ntitle: Guide\n---\n\n" + FRENCH));
    assertEquals(
        before,
        fingerprints(
            SOURCE.replace("A few words", "It is short.\n\nA few words"),
            FRENCH.replace("Quelques", "C’est court.\n\nQuelques")));
  }

  @Test
  void aChangeElsewhereChangesNothing() throws IOException {
    assertEquals(
        fingerprints(SOURCE, FRENCH),
        fingerprints(
            SOURCE.replace("have a red mark", "are marked"),
            FRENCH.replace("marquées en rouge", "marquées")));
  }

  @Test
  void aStepThatIsInsertedInBothChangesNothing() throws IOException {
    assertEquals(
        fingerprints(SOURCE, FRENCH),
        fingerprints(
            SOURCE.replaceFirst("1\\. ", "1. Sign in as `root@example.com` first.\n\n1. "),
            FRENCH.replaceFirst(
                "1\\. ", "1. Connectez-vous d’abord avec `root@example.com`.\n\n1. ")));
  }

  @Test
  void equalFindingsHaveNamesOfTheirOwn() throws IOException {
    String step = "1. Copy `client_id` into the form, then go on.\n\n";
    String étape = "1. Copiez `client_ID` dans le formulaire, puis continuez.\n\n";
    List<String> names =
        fingerprints("# Guide\n\n" + step + step + step, "# Guide\n\n" + étape + étape + étape);
    assertEquals(3, names.size());
    assertEquals(3, new HashSet<>(names).size(), names.toString());
  }
}
