package dev.lockstep.exchange;

import dev.lockstep.render.Xml;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Writes the words of a segment for XLIFF, with its codes as elements, and what is written for
/// them beside.
final class XliffText {

  private XliffText() {}

  static void codes(Xml xml, Codes codes) throws IOException {
    if (codes.data().isEmpty()) {
      return;
    }
    xml.start("originalData");
    for (Map.Entry<String, String> data : codes.data().entrySet()) {
      xml.startText("data").attribute("id", data.getValue()).text(data.getKey()).end();
    }
    xml.end();
  }

  static void pieces(Xml xml, List<Piece> pieces, Codes codes) throws IOException {
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Text(String text) -> xml.text(text);
        case Piece.Alone(Piece.Kind kind, String raw, String shown) -> {
          xml.start("ph").attribute("id", codes.numberOf(piece));
          xml.attribute("type", Codes.typeOf(kind)).optional("disp", shown);
          xml.attribute("dataRef", codes.dataOf(raw)).end();
        }
        case Piece.Around(Piece.Kind kind, String before, String after, List<Piece> inside) -> {
          xml.start("pc").attribute("id", codes.numberOf(piece));
          xml.attribute("type", Codes.typeOf(kind));
          xml.attribute("dataRefStart", codes.dataOf(before));
          xml.attribute("dataRefEnd", codes.dataOf(after));
          pieces(xml, inside, codes);
          xml.end();
        }
      }
    }
  }
}
