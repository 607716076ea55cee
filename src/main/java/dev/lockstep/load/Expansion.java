package dev.lockstep.load;

import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.parse.DocumentParser;
import dev.lockstep.text.Lines;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Puts texts in the place of the includes and snippets of a document, and reads it again.
final class Expansion {

  // Documents that include each other twice and again double with each: the largest real one has
  // 0.6 million characters.
  private static final int LONGEST = 1_000_000;

  // What may stand before a block on its line: indentation, marks of quotes, one mark of a list.
  private static final Pattern BEFORE =
      Pattern.compile("[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)?");

  private final Document document;
  private final String raw;
  private final StringBuilder out = new StringBuilder();
  private final int[] starts;
  private int lines;
  private int copied;

  /// Where a text goes.
  ///
  /// @param name of a snippet, or `$include` and a path
  /// @param alone whether it has a line for itself, so that blocks can stand there
  record Place(String name, Span span, boolean alone) {}

  private Expansion(Document document) {
    this.document = document;
    this.raw = document.source().text();
    this.starts = new int[document.source().lineCount()];
  }

  /// @param text what goes to a place; none to leave what is there
  static Document of(Document document, Function<Place, Optional<String>> text) {
    Expansion expansion = new Expansion(document);
    Map<Integer, Place> places = new TreeMap<>();
    Block.all(document.blocks())
        .flatMap(expansion::places)
        .forEach(place -> places.put(place.span().start(), place));
    for (Place place : places.values()) {
      text.apply(place)
          .filter(shown -> expansion.out.length() + shown.length() < LONGEST)
          .ifPresent(shown -> expansion.put(place, shown));
    }
    return expansion.copied == 0 ? document : expansion.read();
  }

  private Stream<Place> places(Block block) {
    return switch (block) {
      case Block.Include include ->
          Stream.of(place("$include " + include.path(), include.span(), true));
      case Block.Paragraph paragraph -> snippets(paragraph.content(), true);
      case Block.Heading heading -> snippets(heading.content(), false);
      case Block.Table table ->
          table.rows().stream()
              .flatMap(row -> row.cells().stream())
              .flatMap(cell -> snippets(cell.content(), false));
      case Block.Procedure _,
          Block.Bullets _,
          Block.Note _,
          Block.Tabs _,
          Block.Shadebox _,
          Block.Collapsible _,
          Block.CodeBlock _,
          Block.Video _,
          Block.Comment _,
          Block.Html _,
          Block.Opaque _ ->
          Stream.empty();
    };
  }

  private Stream<Place> snippets(List<Inline> content, boolean blocks) {
    return Inline.all(content)
        .filter(Inline.Snippet.class::isInstance)
        .map(Inline.Snippet.class::cast)
        .map(snippet -> place(snippet.name().strip(), snippet.span(), blocks));
  }

  private Place place(String name, Span span, boolean blocks) {
    Span line = line(span);
    boolean alone =
        blocks
            && raw.substring(span.end(), line.end()).isBlank()
            && BEFORE.matcher(raw.substring(line.start(), span.start())).matches();
    return new Place(name, span, alone);
  }

  private Span line(Span span) {
    SourceText text = document.source();
    return new Span(
        text.lineSpan(text.lineOf(span.start())).start(),
        text.lineSpan(text.lineOf(span.end())).end());
  }

  private void put(Place place, String text) {
    if (place.alone()) {
      Span line = line(place.span());
      replace(line, block(raw.substring(line.start(), place.span().start()), text));
    } else if (text.indexOf('|') < 0 && isWords(text)) {
      replace(place.span(), text.strip().replaceAll("\\s*\\R\\s*", " "));
    }
  }

  // Only words can stand inside of words.
  private boolean isWords(String text) {
    List<Block> blocks =
        DocumentParser.parse(SourceText.of("", text), document.locale(), document.path()).blocks();
    return blocks.size() == 1 && blocks.getFirst() instanceof Block.Paragraph;
  }

  // Every line stands as deep as the place does, and blank lines keep it apart from its neighbours.
  private static String block(String before, String text) {
    String deep = before.replaceAll("[^>\\t]", " ");
    String blank = deep.stripTrailing();
    StringBuilder block = new StringBuilder();
    if (deep.equals(before)) {
      block.append(blank).append('\n');
    }
    block.append(before);
    String prefix = "";
    for (String line : text.replaceAll("^(?:[ \\t]*\\R)+", "").stripTrailing().split("\\R", -1)) {
      block.append(line.isBlank() ? prefix.stripTrailing() : prefix + line).append('\n');
      prefix = deep;
    }
    return block.append(blank).toString();
  }

  private void replace(Span span, String text) {
    copyTo(span.start());
    out.append(text);
    copied = span.end();
  }

  private void copyTo(int end) {
    SourceText text = document.source();
    for (; lines < starts.length && text.lines().start(lines + 1) <= end; lines++) {
      // A line that began in what was replaced is where that is.
      starts[lines] = out.length() + Math.max(0, text.lines().start(lines + 1) - copied);
    }
    out.append(raw, copied, end);
  }

  private Document read() {
    copyTo(raw.length());
    String whole = out.toString();
    String name = document.source().path();
    Document read =
        DocumentParser.parse(SourceText.of(name, whole), document.locale(), document.path());
    Lines kept =
        Lines.of(Arrays.copyOf(starts, lines), whole.length(), document.source().lines().mark());
    return new Document(
        SourceText.later(name, kept, () -> whole),
        read.locale(),
        read.path(),
        read.frontMatter(),
        read.blocks(),
        read.troubles());
  }
}
