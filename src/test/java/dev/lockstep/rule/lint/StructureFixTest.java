package dev.lockstep.rule.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.Lockstep;
import dev.lockstep.align.Outlined;
import dev.lockstep.check.Fixes;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix.Safety;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.SourceText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What the rules about structure mend, and what they leave to a person.
final class StructureFixTest {

  @Test
  void whatIsIndentedAtAllIsIndentedAsTheStepThatItWasMeantFor() {
    assertMends(
        new BlockOutsideStep(),
        Safety.SAFE,
        "1. Open:\n\n  ![Page](a.svg)\n\n ```text\n x\n   y\n ```\n\n1. Save.\n",
        "1. Open:\n\n   ![Page](a.svg)\n\n   ```text\n   x\n     y\n   ```\n\n1. Save.\n");
  }

  @Test
  void whatIsNotIndentedMayBeMeantToDivideTwoProcedures() {
    assertMends(
        new BlockOutsideStep(),
        Safety.REVIEW,
        "1. Stop:\n\n```text\nx\n```\n\n1. Start.\n",
        "1. Stop:\n\n   ```text\n   x\n   ```\n\n1. Start.\n");
  }

  @Test
  void aTabIsEnough() {
    assertTrue(findings(new BlockOutsideStep(), "1. Open:\n\n\t![Page](a.svg)\n").isEmpty());
  }

  @Test
  void blanksBeforeAQuoteWouldNotIndentWhatIsInIt() {
    String quoted = ">1. Open:\n>\n>  ![Page](a.svg)\n";
    assertTrue(findings(new BlockOutsideStep(), quoted).getFirst().fix().isEmpty());
  }

  @Test
  void stepsBelowAnEntryBecomeSteps() {
    assertMends(
        new StepIndented(),
        Safety.REVIEW,
        "- Try this:\n          1. Stop.\n          1. Start.\n",
        "- Try this:\n  1. Stop.\n  1. Start.\n");
  }

  @Test
  void aPipeInCodeIsEscaped() {
    assertMends(
        new TableRagged(),
        Safety.SAFE,
        "| a | b |\n| - | - |\n| `x|y` | z |\n",
        "| a | b |\n| - | - |\n| `x\\|y` | z |\n");
  }

  @Test
  void theEndOfAFenceIsIndentedAsItsBeginning() {
    assertMends(
        new BlockUnclosed(),
        Safety.SAFE,
        "1. Run:\n\n   ```shell\n   x\n```\n\n1. Stop.\n",
        "1. Run:\n\n   ```shell\n   x\n   ```\n\n1. Stop.\n");
  }

  @Test
  void aBlankInTheNameOfAFileIsWrittenAsPercent20() {
    assertMends(
        new LinkMalformed(),
        Safety.SAFE,
        "See [fields](/help/list of fields.md#all).\n",
        "See [fields](/help/list%20of%20fields.md#all).\n");
  }

  @Test
  void aLinkWithoutItsLastCharacterGetsIt() {
    assertMends(
        new LinkMalformed(),
        Safety.SAFE,
        "See [12](https://example.com/12.\n",
        "See [12](https://example.com/12).\n");
  }

  @Test
  void whichOfTwoParenthesesIsClosedIsForAPersonToSee() {
    assertMends(
        new LinkMalformed(),
        Safety.REVIEW,
        "It stops ([12](https://example.com/12.\n",
        "It stops ([12](https://example.com/12).\n");
  }

  @Test
  void aStepGetsTheSpaceAfterItsNumber() {
    assertMends(new StepMalformed(), Safety.REVIEW, "1.Log in.\n", "1. Log in.\n");
  }

  @Test
  void aMisspeltNameIsReplacedByTheNearest() {
    assertMends(
        new MarkerMalformed(),
        Safety.REVIEW,
        "Click [!UICONTORL Save].\n",
        "Click [!UICONTROL Save].\n");
    assertMends(
        new NoteMalformed(), Safety.REVIEW, ">[!NTOE]\n>\n>Wait.\n", ">[!NOTE]\n>\n>Wait.\n");
  }

  private static void assertMends(
      Rule.OfDocument rule, Safety safety, String written, String mended) {
    List<Finding> findings = findings(rule, written);
    assertEquals(1, findings.size(), () -> findings.toString());
    assertEquals(safety, findings.getFirst().fix().orElseThrow().safety());
    SourceText text = SourceText.of("help/page.md", written);
    String once =
        Fixes.apply(text, findings.stream().flatMap(f -> f.fix().stream()).toList()).text();
    assertEquals(mended, once);
    assertTrue(findings(rule, once).isEmpty(), "the fix leaves its own finding");
  }

  private static List<Finding> findings(Rule.OfDocument rule, String written) {
    SourceText text = SourceText.of("help/page.md", written);
    return rule.check(Outlined.of(Lockstep.parse(text, Locale.ENGLISH, "help/page.md"))).toList();
  }
}
