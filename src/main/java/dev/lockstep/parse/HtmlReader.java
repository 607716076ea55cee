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

/// Reads HTML inside Markdown: whole lists and tables become blocks, everything else keeps its
/// links, pictures and words.
final class HtmlReader {

  private final MappedText text;
  private final int offset;

  private HtmlReader(MappedText text, int offset) {
    this.text = text;
    this.offset = offset;
  }

  /// The blocks of an HTML block that stands at `from` to `to` of the masked text.
  static List<Block> blocks(MappedText text, int from, int to) {
    // The XML mode adds and drops no tag, so a piece of a table stays what was written.
    Parser parser = Parser.xmlParser().setTrackPosition(true);
    Element root = parser.parseInput(text.text().substring(from, to), "");
    return new HtmlReader(text, from).blocks(root, text.toRaw(new Span(from, to)));
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

  private static boolean closed(Element element) {
    return element.endSourceRange().isTracked()
        && element.endSourceRange().startPos() > element.sourceRange().startPos();
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
    for (Element row : table.select("tr")) {
      List<Block.Cell> cells = new ArrayList<>();
      for (Element cell : row.children()) {
        if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
          cells.add(new Block.Cell(inlines(cell), whole(cell)));
        }
      }
      rows.add(new Block.Row(cells, whole(row)));
    }
    return new Block.Table(rows, true, span);
  }

  private List<Inline> inlines(Element parent) {
    List<Inline> inlines = new ArrayList<>();
    for (Node node : parent.childNodes()) {
      inline(node, inlines);
    }
    return inlines;
  }

  private void inline(Node node, List<Inline> into) {
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
    return element.endSourceRange().isTracked() ? start.to(span(element.endSourceRange())) : start;
  }

  private Span span(Range range) {
    if (!range.isTracked()) {
      return text.toRaw(Span.at(offset));
    }
    return text.toRaw(new Span(offset + range.startPos(), offset + range.endPos()));
  }
}
