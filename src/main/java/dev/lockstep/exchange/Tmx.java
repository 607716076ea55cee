package dev.lockstep.exchange;

import dev.lockstep.exchange.Memory.Entry;
import dev.lockstep.exchange.Memory.Remembered;
import dev.lockstep.render.Xml;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Writes a memory of right and current translations as TMX 1.4b. The same words are told once in
/// each language.
public final class Tmx {

  private final Xml xml;
  private final Set<String> told = new HashSet<>();

  private Tmx(Xml xml) {
    this.xml = xml;
  }

  /// @param version the version of the program
  public static void write(Memory memory, String version, Appendable out) throws IOException {
    new Tmx(new Xml(out)).write(memory.documents(), version);
  }

  private void write(List<Remembered> documents, String version) throws IOException {
    xml.start("tmx").attribute("version", "1.4");
    xml.start("header").attribute("creationtool", "lockstep");
    xml.attribute("creationtoolversion", version).attribute("segtype", "block");
    xml.attribute("o-tmf", "lockstep").attribute("adminlang", "en");
    xml.attribute("srclang", documents.isEmpty() ? "en" : documents.getFirst().sourceLocale());
    xml.attribute("datatype", "x-markdown").end();
    xml.start("body");
    for (Remembered document : documents) {
      for (Entry entry : document.entries()) {
        if (told.add(document.locale() + "\n" + entry.source() + "\n" + entry.target())) {
          unit(document, entry);
        }
      }
    }
    xml.end().end();
  }

  private void unit(Remembered document, Entry entry) throws IOException {
    xml.start("tu");
    prop("x-topic", document.topic());
    prop("x-section", entry.section());
    prop("x-step", entry.step());
    prop("x-commit", document.commit());
    Codes codes = Codes.of(entry.source(), entry.target());
    variant(document.sourceLocale(), entry.source(), codes);
    variant(document.locale(), entry.target(), codes);
    xml.end();
  }

  private void prop(String type, String value) throws IOException {
    if (!value.isEmpty()) {
      xml.startText("prop").attribute("type", type).text(value).end();
    }
  }

  private void variant(String locale, Segment segment, Codes codes) throws IOException {
    xml.start("tuv").attribute("xml:lang", locale);
    xml.startText("seg");
    pieces(segment.pieces(), codes);
    xml.end().end();
  }

  // `x` ties a code to the one that answers it in the other language, `i` its two ends.
  private void pieces(List<Piece> pieces, Codes codes) throws IOException {
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Text(String text) -> xml.text(text);
        case Piece.Alone(Piece.Kind kind, String raw, _) -> {
          xml.start("ph").attribute("x", codes.numberOf(piece));
          xml.attribute("type", Codes.typeOf(kind)).text(raw).end();
        }
        case Piece.Around(Piece.Kind kind, String before, String after, List<Piece> inside) -> {
          int number = codes.numberOf(piece);
          xml.start("bpt").attribute("i", number).attribute("x", number);
          xml.attribute("type", Codes.typeOf(kind)).text(before).end();
          pieces(inside, codes);
          xml.start("ept").attribute("i", number).text(after).end();
        }
      }
    }
  }
}
