package dev.lockstep.parse;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.lockstep.model.Block;
import dev.lockstep.model.Inline;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns the block nodes of one document into blocks.
final class BlockReader {

  // The first line of a quote, its `>` already gone: [!NOTE], [!TAB Label], [!BEGINSHADEBOX
  // "Label"].
  private static final Pattern KIND =
      Pattern.compile("\\[!([A-Za-z]{2,})(?:[ \\u00A0]+\"?([^\\n]*?)\"?)?\\][ \\t]*(?=\\n|$)");

  private static final Pattern KIND_BEFORE_WORDS =
      Pattern.compile("\\[!([A-Z]{3,})\\](?![(\\[])[ \\t]*");

  private static final Pattern ATTRIBUTES = Pattern.compile("\\{[^{}\\n]*[=:#.][^{}\\n]*\\}");

  private static final String VIDEO = "!VIDEO";
  private static final String INCLUDE = "$include";

  private final Masking masking;
  private final InlineReader inlines;
  private final HeadingReader headings;
  private int depth;

  BlockReader(Masking masking, Document root) {
    this.masking = masking;
    this.inlines = new InlineReader(masking, root);
    this.headings = new HeadingReader(masking.source(), inlines);
  }

  /// The blocks of a document, quote or list item.
  List<Block> read(@Nullable Node first) {
    Pieces pieces = new Pieces();
    int outside = depth;
    for (Node node = first; node != null; node = node.getNext()) {
      depth = outside + pieces.depth();
      Depth.check(depth, raw(node.getStartOffset(), node.getStartOffset()).start());
      block(node, pieces);
    }
    depth = outside;
    return pieces.finish();
  }

  // One arm for each node that flexmark makes; the default keeps what is new to us.
  private void block(Node node, Pieces pieces) {
    switch (node) {
      case Heading heading -> pieces.add(headings.read(heading, span(heading)));
      case Paragraph paragraph -> pieces.addAll(paragraph(paragraph));
      case OrderedList list -> pieces.add(new Block.Procedure(items(list), span(list)));
      case BulletList list -> pieces.add(new Block.Bullets(items(list), span(list)));
      case BlockQuote quote -> quote(quote, pieces);
      case FencedCodeBlock code ->
          pieces.add(
              new Block.CodeBlock(
                  code.getInfo().toString().strip(),
                  code(code),
                  true,
                  code.getClosingMarker().isNotNull() && !code.getClosingMarker().isEmpty(),
                  span(code)));
      case IndentedCodeBlock code ->
          pieces.add(new Block.CodeBlock("", code(code), false, true, span(code)));
      case HtmlCommentBlock comment -> comment(comment, pieces);
      case HtmlBlock html -> pieces.addAll(HtmlReader.blocks(masking, trimmed(html)));
      case TableBlock table -> pieces.add(table(table));
      case CollapsibleLine line ->
          pieces.fold(inlines.read(line, line.title().getStartOffset()), span(line));
      case Reference definition -> pieces.add(new Block.Opaque("definition", span(definition)));
      case ThematicBreak line -> pieces.add(new Block.Opaque("thematic-break", span(line)));
      default -> pieces.add(new Block.Opaque(node.getNodeName(), span(node)));
    }
  }

  // Line by line: flexmark's own join is quadratic, and slow where the lines are indented.
  private static String code(ContentNode code) {
    StringBuilder lines = new StringBuilder();
    for (BasedSequence line : code.getContentLines()) {
      lines.append(line);
    }
    return lines.toString();
  }

  // The block goes on to the end of the line: words behind the comment are read as HTML.
  private void comment(HtmlCommentBlock comment, Pieces pieces) {
    int close = comment.getChars().indexOf("-->");
    if (close >= 0 && !comment.getChars().subSequence(close + 3).isBlank()) {
      pieces.addAll(HtmlReader.blocks(masking, trimmed(comment)));
    } else {
      pieces.add(new Block.Comment(close >= 0, span(comment)));
    }
  }

  private List<Block> paragraph(Paragraph paragraph) {
    return paragraph(inlines.read(paragraph, paragraph.getStartOffset()), trimmed(paragraph));
  }

  private List<Block> paragraph(List<Inline> content, Span masked) {
    Span span = masking.toRaw(masked);
    String words = masking.text().text().substring(masked.start(), masked.end());
    if (ATTRIBUTES.matcher(words).matches()) {
      return List.of(new Block.Opaque("attributes", span));
    }
    List<Block> includes = new ArrayList<>();
    for (Inline inline : content) {
      switch (inline) {
        case Inline.Snippet(String name, Span at) when name.startsWith(INCLUDE) ->
            includes.add(include(name, at));
        case Inline.Words(String blank, _) when blank.isBlank() -> {}
        case Inline.Opaque(String kind, _) when kind.equals("comment") -> {}
        default -> {
          return List.of(new Block.Paragraph(content, span));
        }
      }
    }
    return includes.isEmpty() ? List.of(new Block.Paragraph(content, span)) : includes;
  }

  private Block include(String name, Span span) {
    String path = name.substring(INCLUDE.length()).strip();
    int at = masking.source().indexOf(path, span.start());
    Span pathSpan =
        path.isEmpty() || at < 0 || at + path.length() > span.end()
            ? span
            : new Span(at, at + path.length());
    return new Block.Include(path, pathSpan, span);
  }

  private List<Block.Item> items(Node list) {
    List<Block.Item> items = new ArrayList<>();
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ListItem item) {
        Span marker =
            raw(item.getOpeningMarker().getStartOffset(), item.getOpeningMarker().getEndOffset());
        items.add(
            new Block.Item(
                number(item.getOpeningMarker().toString()),
                marker,
                read(item.getFirstChild()),
                span(item)));
      }
    }
    return items;
  }

  private static int number(String marker) {
    int digits = 0;
    while (digits < marker.length() && Character.isDigit(marker.charAt(digits))) {
      digits++;
    }
    // CommonMark 5.2 allows nine digits, which fit.
    return digits == 0 ? -1 : Integer.parseInt(marker.substring(0, Math.min(9, digits)));
  }

  private void quote(BlockQuote quote, Pieces pieces) {
    Node first = quote.getFirstChild();
    Span span = span(quote);
    if (!(first instanceof Paragraph paragraph)) {
      pieces.add(new Block.Note("QUOTE", Span.at(span.start()), read(first), span));
      return;
    }
    String text = masking.text().text();
    int start = paragraph.getStartOffset();
    Matcher mark = KIND.matcher(text).region(start, paragraph.getEndOffset());
    if (!mark.lookingAt()) {
      mark = KIND_BEFORE_WORDS.matcher(text).region(start, paragraph.getEndOffset());
    }
    if (mark.lookingAt()) {
      marked(quote, paragraph, mark, pieces);
      return;
    }
    List<Inline> content = inlines.read(paragraph, start);
    if (!content.isEmpty()
        && content.getFirst() instanceof Inline.Link link
        && Inline.text(link.content()).equalsIgnoreCase(VIDEO)) {
      pieces.add(new Block.Video(link.target(), link.targetSpan(), span));
      return;
    }
    pieces.add(new Block.Note("QUOTE", Span.at(span.start()), read(first), span));
  }

  private void marked(BlockQuote quote, Paragraph paragraph, Matcher mark, Pieces pieces) {
    String kind = mark.group(1).toUpperCase(Locale.ROOT);
    Span kindSpan = raw(mark.start(), mark.end());
    List<Block> content = new ArrayList<>();
    Span whole = trimmed(paragraph);
    int rest = words(mark.end(), whole.end());
    if (rest < whole.end()) {
      content.addAll(paragraph(inlines.read(paragraph, rest), new Span(rest, whole.end())));
    }
    content.addAll(read(paragraph.getNext()));
    List<Inline> label =
        mark.groupCount() > 1 && mark.group(2) != null
            ? List.of(
                new Inline.Words(
                    Decoded.canonical(Decoded.decode(mark.group(2))),
                    raw(mark.start(2), mark.end(2))))
            : List.of();
    // Words after a mark are no part of it: `>[!ENDTABS]` may be followed by a line without `>`.
    Span all = span(quote);
    Span line = content.isEmpty() ? all : new Span(all.start(), content.getFirst().span().start());
    if (pieces.mark(kind, label, line)) {
      pieces.addAll(content);
    } else {
      pieces.add(new Block.Note(kind, kindSpan, content, span(quote)));
    }
  }

  // Where the words of a note begin: on the line of its kind, or on the next after its `>`.
  private int words(int from, int end) {
    String text = masking.text().text();
    int at = from;
    boolean marks = false;
    while (at < end
        && (Character.isWhitespace(text.charAt(at)) || (marks && text.charAt(at) == '>'))) {
      marks |= text.charAt(at) == '\n';
      at++;
    }
    return at;
  }

  private Block table(TableBlock table) {
    List<Block.Row> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node node = part.getFirstChild(); node != null; node = node.getNext()) {
        if (node instanceof TableRow row && !(part instanceof TableSeparator)) {
          Span span = span(row);
          if (!isMark(masking.source().substring(span.start(), span.end()))) {
            rows.add(new Block.Row(cells(row), span));
          }
        }
      }
    }
    return new Block.Table(rows, false, span(table));
  }

  // Attributes behind a table, and a line of dashes that is not its second, are no rows to readers.
  private static boolean isMark(String row) {
    return ATTRIBUTES.matcher(row).matches() || row.chars().allMatch(c -> "|-: \t".indexOf(c) >= 0);
  }

  private List<Block.Cell> cells(TableRow row) {
    List<Block.Cell> cells = new ArrayList<>();
    for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableCell cell) {
        cells.add(new Block.Cell(inlines.read(cell, cell.getStartOffset()), span(cell)));
      }
    }
    return cells;
  }

  private Span span(Node node) {
    return masking.toRaw(trimmed(node));
  }

  /// Where a node stands in the masked text, without the white space around it.
  private Span trimmed(Node node) {
    String text = masking.text().text();
    int start = node.getStartOffset();
    int end = Math.min(node.getEndOffset(), text.length());
    // Other white space, such as U+3000 and form feeds, is text to CommonMark.
    while (end > start && " \t\n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(start, Math.max(start, end));
  }

  private Span raw(int from, int to) {
    return inlines.raw(from, to);
  }
}
