package dev.lockstep.parse;

import dev.lockstep.model.Block;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Inline.Form;
import dev.lockstep.text.MappedText;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads HTML inside Markdown: whole lists and tables become blocks, everything else keeps its
/// links, pictures and words.
final class HtmlReader {

  private final MappedText text;
  private final int offset;

  // What starts here or later is no part of what is being read.
  private int end = Integer.MAX_VALUE;

  private HtmlReader(MappedText text, int offset) {
    this.text = text;
    this.offset = offset;
  }

  /// The blocks of an HTML block that stands at `masked` in the masked text.
  static List<Block> blocks(Masking masking, Span masked) {
    MappedText text = masking.text();
    // The XML mode adds and drops no tag, so a piece of a table stays what was written.
    Parser parser = Parser.xmlParser().setTrackPosition(true).setMaxDepth(Depth.DEEPEST);
    Element root = parser.parseInput(text.text().substring(masked.start(), masked.end()), "");
    return new HtmlReader(text, masked.start()).blocks(root, masking.toRaw(masked));
  }

  /// One inline tag.
  ///
  /// @param target its `href` or `src` as written, or empty
  /// @param id its `id` or `name`, or empty
  record TagText(String name, boolean closing, String target, String id, String alt) {}

  static TagText tag(String tag) {
    int at = 1;
    boolean closing = tag.startsWith("</");
    if (closing) {
      at = 2;
    }
    int end = at;
    while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
      end++;
    }
    String name = tag.substring(Math.min(at, end), end).toLowerCase(Locale.ROOT);
    if (closing || tag.indexOf('=') < 0) {
      return new TagText(name, closing, "", "", "");
    }
    Element element = Parser.xmlParser().parseInput(tag, "").firstElementChild();
    if (element == null) {
      return new TagText(name, false, "", "", "");
    }
    String target = element.attr(name.equals("img") ? "src" : "href");
    String id = element.attr("id").isEmpty() ? element.attr("name") : element.attr("id");
    return new TagText(name, false, target, id, element.attr("alt"));
  }

  private List<Block> blocks(Element root, Span span) {
    Element only = root.childrenSize() == 1 ? root.firstElementChild() : null;
    if (only != null && closed(only) && root.ownText().isBlank()) {
      switch (only.normalName()) {
        case "ol" -> {
          return List.of(new Block.Procedure(items(only, 1), span));
        }
        case "ul" -> {
          return List.of(new Block.Bullets(items(only, -1), span));
        }
        case "table" -> {
          return List.of(table(only, span));
        }
        default -> {}
      }
    }
    return List.of(new Block.Html(inlines(root), span));
  }

  // What was never closed holds the rows that follow it. They are rows of the table, not of it.
  private static @Nullable Element rowIn(Element parent) {
    for (Element child : parent.children()) {
      boolean row = child.normalName().equals("tr");
      Element found = row || child.normalName().equals("table") ? null : rowIn(child);
      if (row || found != null) {
        return row ? child : found;
      }
    }
    return null;
  }

  private static boolean closed(Element element) {
    // The end of an element that is closed by the end of the text has no characters.
    return element.endSourceRange().isTracked()
        && element.endSourceRange().endPos() > element.endSourceRange().startPos();
  }

  private List<Block.Item> items(Element list, int first) {
    List<Block.Item> items = new ArrayList<>();
    for (Element child : list.children()) {
      if (child.normalName().equals("li")) {
        int number = first < 0 ? -1 : first + items.size();
        items.add(
            new Block.Item(number, span(child.sourceRange()), itemBlocks(child), whole(child)));
      }
    }
    return items;
  }

  private List<Block> itemBlocks(Element item) {
    List<Block> blocks = new ArrayList<>();
    List<Inline> words = new ArrayList<>();
    for (Node node : item.childNodes()) {
      if (node instanceof Element element
          && (element.normalName().equals("ol") || element.normalName().equals("ul"))) {
        paragraph(words, blocks);
        Span span = whole(element);
        blocks.add(
            element.normalName().equals("ol")
                ? new Block.Procedure(items(element, 1), span)
                : new Block.Bullets(items(element, -1), span));
      } else {
        inline(node, words);
      }
    }
    paragraph(words, blocks);
    return blocks;
  }

  private static void paragraph(List<Inline> words, List<Block> blocks) {
    if (words.stream().anyMatch(w -> !(w instanceof Inline.Words(String t, _)) || !t.isBlank())) {
      Span span = words.getFirst().span().to(words.getLast().span());
      blocks.add(new Block.Paragraph(List.copyOf(words), span));
    }
    words.clear();
  }

  private Block table(Element table, Span span) {
    List<Block.Row> rows = new ArrayList<>();
    rows(table, rows);
    return new Block.Table(rows, true, span);
  }

  // A table inside a cell is part of the cell: its rows are no rows of this table. A row inside a
  // cell's list is one, because that list was never closed.
  private void rows(Element parent, List<Block.Row> into) {
    for (Element child : parent.children()) {
      if (child.normalName().equals("tr")) {
        into.add(new Block.Row(cells(child), whole(child)));
      }
      if (!child.normalName().equals("table")) {
        rows(child, into);
      }
    }
  }

  private List<Block.Cell> cells(Element row) {
    List<Block.Cell> cells = new ArrayList<>();
    for (Element cell : row.children()) {
      if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
        Element next = rowIn(cell);
        end = next == null ? Integer.MAX_VALUE : next.sourceRange().startPos();
        cells.add(new Block.Cell(inlines(cell), whole(cell)));
        end = Integer.MAX_VALUE;
      }
    }
    return cells;
  }

  private List<Inline> inlines(Element parent) {
    List<Inline> inlines = new ArrayList<>();
    for (Node node : parent.childNodes()) {
      inline(node, inlines);
    }
    return inlines;
  }

  private void inline(Node node, List<Inline> into) {
    if (node.sourceRange().isTracked() && node.sourceRange().startPos() >= end) {
      return;
    }
    switch (node) {
      case TextNode words when !words.getWholeText().isEmpty() ->
          into.add(
              new Inline.Words(Decoded.canonical(words.getWholeText()), span(words.sourceRange())));
      case Comment comment -> into.add(new Inline.Opaque("comment", span(comment.sourceRange())));
      case Element element -> element(element, into);
      default -> {}
    }
  }

  private void element(Element element, List<Inline> into) {
    String name = element.normalName();
    if (name.equals("a") && element.hasAttr("href")) {
      into.add(
          new Inline.Link(
              Form.HTML,
              element.attr("href"),
              value(element, "href"),
              inlines(element),
              whole(element)));
    } else if (name.equals("img") && element.hasAttr("src")) {
      into.add(
          new Inline.Image(
              Form.HTML,
              element.attr("src"),
              value(element, "src"),
              element.attr("alt"),
              span(element.sourceRange())));
      into.addAll(inlines(element));
    } else if (name.equals("code") || name.equals("pre")) {
      into.add(new Inline.Code(element.wholeText(), whole(element)));
    } else {
      String id = element.hasAttr("id") ? element.attr("id") : element.attr("name");
      into.add(new Inline.Tag(name, false, id, span(element.sourceRange())));
      into.addAll(inlines(element));
    }
  }

  private Span value(Element element, String attribute) {
    Attribute found = element.attribute(attribute);
    return found != null && found.sourceRange().valueRange().isTracked()
        ? span(found.sourceRange().valueRange())
        : span(element.sourceRange());
  }

  private Span whole(Element element) {
    Span start = span(element.sourceRange());
    Element row = element.normalName().equals("table") ? null : rowIn(element);
    if (row != null) {
      return new Span(start.start(), span(row.sourceRange()).start());
    }
    return element.endSourceRange().isTracked() ? start.to(span(element.endSourceRange())) : start;
  }

  private Span span(Range range) {
    if (!range.isTracked()) {
      return text.toRaw(Span.at(offset));
    }
    return text.toRaw(new Span(offset + range.startPos(), offset + range.endPos()));
  }
}
