package dev.lockstep.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.Reports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// A memory is TMX 1.4, and holds nothing that is stale or damaged.
final class TmxTest {

  // What LISA's document type says of the elements that we write, in our order.
  private static final String TYPE =
      """
      <!DOCTYPE tmx [
      <!ELEMENT tmx (header, body)> <!ATTLIST tmx version CDATA #FIXED "1.4">
      <!ELEMENT header EMPTY>
      <!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
        segtype (block|paragraph|sentence|phrase) #REQUIRED o-tmf CDATA #REQUIRED
        adminlang CDATA #REQUIRED srclang CDATA #REQUIRED datatype CDATA #REQUIRED>
      <!ELEMENT body (tu*)>
      <!ELEMENT tu ((note|prop)*, tuv+)>
      <!ELEMENT note (#PCDATA)>
      <!ELEMENT prop (#PCDATA)> <!ATTLIST prop type CDATA #REQUIRED>
      <!ELEMENT tuv ((note|prop)*, seg)> <!ATTLIST tuv xml:lang CDATA #REQUIRED>
      <!ELEMENT seg (#PCDATA|bpt|ept|ph)*>
      <!ELEMENT bpt (#PCDATA)>
      <!ATTLIST bpt i CDATA #REQUIRED x CDATA #IMPLIED type CDATA #IMPLIED>
      <!ELEMENT ept (#PCDATA)> <!ATTLIST ept i CDATA #REQUIRED>
      <!ELEMENT ph (#PCDATA)> <!ATTLIST ph x CDATA #IMPLIED type CDATA #IMPLIED>
      ]>
      """;

  @Test
  void theMemoryOfTheSampleContentIsValid() throws Exception {
    Memory memory = new Memory();
    Reports.ofContent(memory);
    Element tmx = parsed(written(memory));
    NodeList units = tmx.getElementsByTagName("tu");
    assertTrue(units.getLength() > 50, units.getLength() + " units");
    Set<String> languages = new HashSet<>();
    for (int i = 0; i < units.getLength(); i++) {
      NodeList variants = ((Element) units.item(i)).getElementsByTagName("tuv");
      assertEquals(2, variants.getLength());
      assertEquals("en", ((Element) variants.item(0)).getAttribute("xml:lang"));
      languages.add(((Element) variants.item(1)).getAttribute("xml:lang"));
      paired((Element) variants.item(0));
      paired((Element) variants.item(1));
    }
    assertTrue(languages.size() > 2, languages.toString());
  }

  @Test
  void whatIsStaleOrDamagedIsNotRemembered() throws IOException {
    Memory memory = new Memory();
    Work work = new Work();
    Reports.ofContent(
        translation -> {
          memory.compared(translation);
          work.compared(translation);
        });
    Set<String> remembered = new HashSet<>();
    for (Memory.Remembered document : memory.documents()) {
      document.entries().forEach(e -> remembered.add(document.path() + e.source() + e.target()));
    }
    for (WorkFile file : work.files()) {
      for (WorkUnit unit : file.units()) {
        assertFalse(
            remembered.contains(file.path() + unit.source() + unit.target()), unit.toString());
      }
    }
  }

  // Each end of a pair has its beginning before it.
  private static void paired(Element variant) {
    List<String> open = new ArrayList<>();
    NodeList all = variant.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element code = (Element) all.item(i);
      if (code.getTagName().equals("bpt")) {
        open.add(code.getAttribute("i"));
      } else if (code.getTagName().equals("ept")) {
        assertTrue(open.remove(code.getAttribute("i")), variant.getTextContent());
      }
    }
    assertEquals(List.of(), open, variant.getTextContent());
  }

  private static String written(Memory memory) throws IOException {
    StringBuilder out = new StringBuilder();
    Tmx.write(memory, "1.2.3", out);
    return out.toString();
  }

  private static Element parsed(String tmx)
      throws ParserConfigurationException, SAXException, IOException {
    String typed = tmx.replace("?>\n", "?>\n" + TYPE);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setValidating(true);
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) throws SAXException {
            throw e;
          }

          @Override
          public void error(SAXParseException e) throws SAXException {
            throw e;
          }

          @Override
          public void fatalError(SAXParseException e) throws SAXException {
            throw e;
          }
        });
    return builder
        .parse(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }
}
