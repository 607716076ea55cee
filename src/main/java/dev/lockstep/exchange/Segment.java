package dev.lockstep.exchange;

import dev.lockstep.exchange.Piece.Kind;
import dev.lockstep.model.Block;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The words of a unit with its codes kept whole, so that nobody translates an address.
record Segment(List<Piece> pieces) {

  static final Segment EMPTY = new Segment(List.of());

  private static final Pattern LINE_BREAK = Pattern.compile("[ \\t]*\\R[ \\t]*");

  /// Of one unit, or of several that answer one, without their children.
  static Segment of(List<Unit> units, SourceText text) {
    List<Piece> pieces = new ArrayList<>();
    for (Unit unit : units) {
      if (!pieces.isEmpty()) {
        pieces.add(new Piece.Text(" "));
      }
      switch (unit.block()) {
        case Block.CodeBlock code -> pieces.add(new Piece.Text(code.code()));
        case Block.Row row -> row(row, text, pieces);
        default -> add(unit.content(), text, pieces);
      }
    }
    return new Segment(List.copyOf(pieces));
  }

  private static void row(Block.Row row, SourceText text, List<Piece> into) {
    for (int i = 0; i < row.cells().size(); i++) {
      if (i > 0) {
        into.add(new Piece.Alone(Kind.OTHER, " | ", "|"));
      }
      add(row.cells().get(i).content(), text, into);
    }
  }

  private static void add(List<Inline> inlines, SourceText text, List<Piece> into) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Words(String words, _) ->
            into.add(new Piece.Text(LINE_BREAK.matcher(words).replaceAll(" ")));
        case Inline.Code(String code, _) -> into.add(alone(Kind.CODE, inline, code, text));
        case Inline.Styled(Inline.Style style, List<Inline> content, _) -> {
          String mark = style == Inline.Style.STRONG ? "**" : "*";
          into.add(around(Kind.FORMAT, mark, mark, content, text));
        }
        case Inline.Link link
            when link.form() == Inline.Form.BARE || link.form() == Inline.Form.AUTOLINK ->
            into.add(alone(Kind.LINK, inline, link.target(), text));
        case Inline.Link link ->
            into.add(around(Kind.LINK, "[", "](" + link.target() + ")", link.content(), text));
        case Inline.Image image -> into.add(alone(Kind.IMAGE, inline, image.alt(), text));
        // Its brackets are broken: the words are all that is sure.
        case Inline.HalfLink half -> add(half.content(), text, into);
        case Inline.Marker(String name, List<Inline> content, _) ->
            into.add(around(Kind.LABEL, "[!" + name + " ", "]", content, text));
        case Inline.Snippet(String name, _) -> into.add(alone(Kind.OTHER, inline, name, text));
        case Inline.Tag tag -> into.add(alone(Kind.OTHER, inline, tag.name(), text));
        case Inline.Opaque(String kind, _) -> into.add(alone(Kind.OTHER, inline, kind, text));
      }
    }
  }

  private static Piece alone(Kind kind, Inline inline, String shown, SourceText text) {
    return new Piece.Alone(kind, text.slice(inline.span()), shown);
  }

  private static Piece around(
      Kind kind, String before, String after, List<Inline> content, SourceText text) {
    List<Piece> inside = new ArrayList<>();
    add(content, text, inside);
    return new Piece.Around(kind, before, after, List.copyOf(inside));
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /// The words without the codes.
  String words() {
    StringBuilder words = new StringBuilder();
    words(pieces, words);
    return words.toString().strip();
  }

  private static void words(List<Piece> pieces, StringBuilder into) {
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Text(String text) -> into.append(text);
        case Piece.Alone _ -> {}
        case Piece.Around around -> words(around.inside(), into);
      }
    }
  }
}
