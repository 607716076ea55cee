package dev.lockstep.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.Lockstep;
import dev.lockstep.align.Outlined;
import dev.lockstep.text.SourceText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What a fragment can lead to, however it is written.
final class FactsReaderTest {

  private static Facts facts(String text) {
    Outlined read =
        Outlined.of(Lockstep.parse(SourceText.of("a.md", text), Locale.ENGLISH, "help/a.md"));
    return FactsReader.read(read.document(), read.units());
  }

  private static List<String> ids(String text) {
    return facts(text).anchors().stream().map(anchor -> anchor.id()).toList();
  }

  @Test
  void headingsHaveAnIdOfTheirWordsOrTheirOwn() {
    assertEquals(
        List.of("set-up", "2-ways", "usage", "usage-1"),
        ids("# 1. Set [!DNL up]\n\n## Two ways {#2-ways}\n\n## Usage ##\n\n## `Usage`\n"));
  }

  @Test
  void headingsWithAnIdAreNotCountedAmongEqualOnes() {
    assertEquals(List.of("first", "usage"), ids("## Usage {#first}\n\n## Usage\n"));
  }

  @Test
  void theWordsOfAPictureMayCountOrNot() {
    assertEquals(List.of("dates", "new-dates"), ids("## ![New](a.svg) Dates\n"));
  }

  @Test
  void elementsOfAllKindsHaveIds() {
    assertEquals(List.of("a"), ids("Words <a name=\"a\"></a> words.\n"));
    assertEquals(List.of("a"), ids("Words <a href=\"x.md\" id=\"a\">link</a>.\n"));
    assertEquals(List.of("a"), ids("Words <img src=\"x.png\" id='a'>.\n"));
    assertEquals(
        List.of("t", "r", "p"),
        ids("<table id=\"t\"><tr id=r><td><img id=\"p\" src=\"x.png\"></td></tr></table>\n"));
    assertEquals(List.of("u", "i"), ids("<ul id=\"u\">\n<li id=\"i\">One</li>\n</ul>\n"));
    assertEquals(List.of("d"), ids("<div class=\"wide\" id=\"d\">\nWords\n</div>\n"));
  }

  @Test
  void codeHasNone() {
    assertEquals(List.of(), ids("`<a id=\"x\">` and\n\n```html\n<p id=\"y\">\n```\n"));
  }

  @Test
  void entriesAndTablesCanBeNamed() {
    assertEquals(
        List.of("guide", "data", "rows"),
        ids("# Guide {#guide}\n\n- Data {#data}\n  - [Import](import.md)\n  - Rows {#rows}\n"));
    assertEquals(List.of("prices"), ids("| a |\n| - |\n| 1 |\n{#prices .wide}\n"));
  }

  @Test
  void theAnchorOfAHeadingGoesBehindItsWords() {
    String text = "## Usage ##\n";
    assertEquals("## Usage".length(), facts(text).anchors().getFirst().end());
  }
}
