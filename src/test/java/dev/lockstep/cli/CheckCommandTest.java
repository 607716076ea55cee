package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.Approved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `check` and `drift` on a small workspace.
final class CheckCommandTest {

  private static final String SOURCE =
      """
      # Connect {#connect}

      1. Open **Admin** and copy the value of `client_id` from [the list](list.txt).

         ![The list](assets/list.png)

      1. Click **Save**. Write to [the support team](https://example.com/support) when it fails.
      """;

  // A dropped picture, a moved anchor and a link with another target.
  private static final String CHINESE =
      """
      # 连接 {#connect}到系统

      1. 打开**管理**，并从[列表](list.txt)中复制`client_id`的值。

      1. 单击**保存**。 如果失败，请写信给[支持团队](https://example.com/contact)。
      """;

  private static final String FRENCH =
      """
      # Connexion {#connect}

      1. Ouvrez **Administration** et copiez la valeur de `client_id` depuis [la liste](list.txt).

         ![La liste](assets/list.png)

      1. Cliquez sur **Enregistrer**. Écrivez à [l’assistance](https://example.com/support) si cela échoue.
      """;

  @TempDir Path temporary;

  private Path docs;

  @BeforeEach
  void workspace() throws IOException {
    // Not the temporary folder itself: what lies beside a workspace may be its history.
    docs = temporary.resolve("docs");
    Run.write(docs, "en/help/connect.md", SOURCE);
    Run.write(docs, "en/help/list.txt", "");
    Run.picture(docs, "en/help/assets/list.png");
    Run.write(docs, "fr-FR/help/connect.md", FRENCH);
    Run.write(docs, "zh-Hans/help/connect.md", CHINESE);
  }

  @Test
  void theTextOutputShowsTargetAboveSource() {
    Approved.verify(Run.of("check", "--no-history", docs).in(docs).out(), "check", "txt");
  }

  @Test
  void theCaretsStandUnderWideCharacters() {
    Approved.verify(
        Run.of("drift", "--no-history", "--locale", "zh", docs).in(docs).out(), "drift", "txt");
  }

  @Test
  void findingsEndWithOneAndNoneWithZero() {
    assertEquals(1, Run.of("check", docs).status());
    assertEquals(0, Run.of("check", "--locale", "fr", docs).status());
  }

  @Test
  void theThresholdIsTheCallers() throws IOException {
    Run.write(docs, "fr-FR/help/connect.md", FRENCH.replace("# Connexion", "## Connexion"));
    assertEquals(0, Run.of("check", "--locale", "fr", docs).status());
    assertEquals(1, Run.of("check", "--locale", "fr", "--fail-on", "warning", docs).status());
    assertEquals(1, Run.of("check", "--locale", "fr", "--fail-on", "info", docs).status());
    assertEquals(0, Run.of("check", "--fail-on", "never", docs).status());
  }

  @Test
  void aLanguageMeansAllItsCountries() {
    assertTrue(Run.of("check", "--locale", "fr", docs).out().contains("1 translation compared"));
    assertTrue(Run.of("check", "--locale", "zh-CN", docs).out().contains("zh-Hans"));
    assertTrue(
        Run.of("check", "--locale", "fr,zh", docs).out().contains("2 translations compared"));
  }

  @Test
  void anUnknownLocaleIsNamedWithThoseThatAreThere() {
    Run run = Run.of("check", "--locale", "fr,sv", docs);
    assertEquals(2, run.status());
    assertEquals("", run.out());
    assertEquals(
        "lockstep: there is no locale sv here; there are fr-FR, zh-Hans\n",
        run.err().replace("\r\n", "\n"));
  }

  @Test
  void aDocumentSelectsItsTopic() throws IOException {
    Run.write(docs, "en/help/other.md", "# Other\n");
    Run run = Run.of("check", docs.resolve("zh-Hans/help/connect.md"));
    assertFalse(run.out().contains("other.md"), run.out());
    assertTrue(run.out().contains("zh-Hans/help/connect.md"), run.out());
  }

  @Test
  void twoRunsWriteTheSameBytes() {
    for (String format : new String[] {"text", "json"}) {
      String first = Run.of("check", "--format", format, docs).out();
      assertEquals(first, Run.of("check", "--format", format, docs).out());
    }
  }

  @Test
  void bytesThatAreNoTextAreAFindingAndTheRunGoesOn() throws IOException {
    Files.write(docs.resolve("fr-FR/help/connect.md"), new byte[] {'#', ' ', (byte) 0xE9, '\n'});
    Run run = Run.of("check", docs);
    assertEquals(1, run.status());
    assertTrue(run.out().contains("error[file-unreadable]"), run.out());
    assertTrue(run.out().contains("zh-Hans/help/connect.md"), run.out());
  }

  @Test
  void whatStandsInADocumentCannotSteerTheTerminal() throws IOException {
    Run.write(
        docs, "fr-FR/help/connect.md", FRENCH.replace("client_id", "\u001B[2Jclient\u202Eid"));
    String out = Run.of("check", docs).out();
    assertTrue(out.contains("code-span-changed"), out);
    assertFalse(out.contains("\u001B"), out);
    assertFalse(out.contains("\u202E"), out);
  }
}
