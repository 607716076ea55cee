package dev.lockstep.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.Lockstep;
import dev.lockstep.align.Outlined;
import dev.lockstep.text.SourceText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What is kept of the front matter, and that equal texts of two documents are one.
final class HeaderTest {

  private static Facts facts(String path, String text) {
    Outlined read =
        Outlined.of(Lockstep.parse(SourceText.of(path, text), Locale.ENGLISH, "help/" + path));
    return FactsReader.read(read.document(), read.units());
  }

  @Test
  void theValuesThatRulesAskForAreKept() {
    String text =
        "---\ntitle: \"Set up\"\ndescription:\nexl-id: 7\nhidefromtoc: Yes\n---\n# Set up\n";
    Header header = facts("a.md", text).header();
    assertEquals("Set up", header.title());
    assertEquals("7", header.exlId());
    assertEquals(
        "\"Set up\"", text.substring(header.titleSpan().start(), header.titleSpan().end()));
    assertTrue(header.hidden());
    assertTrue(header.closed());
    assertTrue(header.names("description") && !header.has("description"));
    assertFalse(header.names("role"));
    assertEquals(
        List.of("title", "description", "exl-id", "hidefromtoc"),
        header.keys().stream()
            .map(key -> text.substring(key.span().start(), key.span().end()))
            .toList());
  }

  @Test
  void aDocumentWithoutFrontMatterHasNothingOfIt() {
    Header header = facts("a.md", "# Set up\n").header();
    assertEquals("", header.title() + header.exlId());
    assertEquals(List.of(), header.keys());
    assertTrue(header.closed() && !header.hidden());
  }

  @Test
  void equalTextsOfTwoDocumentsAreOne() {
    String text =
        "---\ntitle: A\n---\n# Set up the connector\n\n"
            + "1. Click **[!UICONTROL Save]** in [!DNL Contacts], see [more](/help/more.md).\n";
    Texts texts = new Texts();
    Facts first = facts("a.md", text);
    Facts one = first.with(texts);
    Facts other = facts("b.md", text).with(texts);
    assertEquals(first, one);
    assertSame(one.anchors().getFirst().id(), other.anchors().getFirst().id());
    assertSame(one.anchors().getFirst().words(), other.anchors().getFirst().words());
    assertSame(one.references().getFirst().target(), other.references().getFirst().target());
    assertSame(one.labels().getFirst().text(), other.labels().getFirst().text());
    assertSame(one.terms().getFirst().text(), other.terms().getFirst().text());
    assertSame(one.header().keys().getFirst().name(), other.header().keys().getFirst().name());
  }
}
