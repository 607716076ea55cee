package dev.lockstep.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// What is written is XML, whatever the text is.
final class XmlTest {

  @Test
  void elementsAreIndentedAndTextIsNot() throws IOException {
    StringBuilder out = new StringBuilder();
    Xml xml = new Xml(out);
    xml.start("a").attribute("n", 1).optional("m", "");
    xml.startText("b").text("one ").start("c").text("two").end().start("d").end().end();
    xml.start("e").end();
    xml.end();
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <a n="1">
          <b>one <c>two</c><d/></b>
          <e/>
        </a>
        """,
        out.toString());
  }

  @Test
  void whatXmlCannotSayIsReplaced() throws IOException {
    StringBuilder out = new StringBuilder();
    new Xml(out)
        .startText("a")
        .attribute("b", "<\"\n\t\r&\u0000")
        .text("]]>\r\n\uD83D\uDE00\uD83D\uFFFE")
        .end();
    assertEquals(
        "<a b=\"&lt;&quot;&#10;&#9;&#13;&amp;\uFFFD\">]]&gt;&#13;\n\uD83D\uDE00\uFFFD\uFFFD</a>\n",
        out.substring(out.indexOf("\n") + 1));
  }
}
