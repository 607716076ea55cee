package dev.lockstep.model;

import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands below one another in a document. Spans address the raw text and nest.
public sealed interface Block {

  Span span();

  /// The blocks directly inside this one.
  default List<Block> children() {
    return switch (this) {
      case Procedure(List<Item> steps, _) ->
          steps.stream().flatMap(i -> i.blocks().stream()).toList();
      case Bullets(List<Item> items, _) ->
          items.stream().flatMap(i -> i.blocks().stream()).toList();
      case Note note -> note.blocks();
      case Tabs tabs -> tabs.tabs().stream().flatMap(t -> t.blocks().stream()).toList();
      case Shadebox box -> box.blocks();
      case Collapsible fold -> fold.blocks();
      case Heading _,
          Paragraph _,
          CodeBlock _,
          Table _,
          Include _,
          Video _,
          Comment _,
          Html _,
          Opaque _ ->
          List.of();
    };
  }

  /// These blocks and all inside them, in reading order.
  static Stream<Block> all(List<Block> blocks) {
    List<Block> all = new ArrayList<>();
    addTo(blocks, all);
    return all.stream();
  }

  private static void addTo(List<Block> blocks, List<Block> all) {
    for (Block block : blocks) {
      all.add(block);
      addTo(block.children(), all);
    }
  }

  /// @param anchor the explicit `{#id}` if there is one, wherever it stands
  /// @param slug the id that the site makes from the words when there is no explicit one
  record Heading(int level, List<Inline> content, Optional<Anchor> anchor, String slug, Span span)
      implements Block {

    /// The id that links use: the explicit one, else the one made from the words.
    public String id() {
      return anchor.map(Anchor::id).orElse(slug);
    }
  }

  record Paragraph(List<Inline> content, Span span) implements Block {}

  /// An ordered list.
  record Procedure(List<Item> steps, Span span) implements Block {}

  /// An unordered list.
  record Bullets(List<Item> items, Span span) implements Block {}

  /// One entry of a list.
  ///
  /// @param number the number as written, or -1 in an unordered list
  /// @param marker `1.`, `-` as written
  record Item(int number, Span marker, List<Block> blocks, Span span) {}

  /// A block quote; `kind` is `NOTE`, `CAUTION`, … or `QUOTE` when it has none.
  record Note(String kind, Span kindSpan, List<Block> blocks, Span span) implements Block {}

  record Tabs(List<Tab> tabs, boolean closed, Span span) implements Block {}

  record Tab(List<Inline> label, List<Block> blocks, Span span) {}

  record Shadebox(List<Inline> label, List<Block> blocks, boolean closed, Span span)
      implements Block {}

  /// `+++Title` … `+++`.
  record Collapsible(List<Inline> title, List<Block> blocks, boolean closed, Span span)
      implements Block {}

  /// @param info what follows the opening fence, or empty; `code` is as written
  record CodeBlock(String info, String code, boolean fenced, boolean closed, Span span)
      implements Block {}

  record Table(List<Row> rows, boolean html, Span span) implements Block {}

  record Row(List<Cell> cells, Span span) {}

  record Cell(List<Inline> content, Span span) {}

  /// `{{$include /help/_includes/x.md}}`.
  record Include(String path, Span pathSpan, Span span) implements Block {}

  record Video(String url, Span urlSpan, Span span) implements Block {}

  record Comment(boolean closed, Span span) implements Block {}

  /// HTML that is no list and no table of its own; `content` holds its links, images, tags and
  /// words.
  record Html(List<Inline> content, Span span) implements Block {}

  /// Kept because nothing may be lost: rules across the page, link definitions, attribute lists.
  record Opaque(String kind, Span span) implements Block {}

  /// An explicit `{#id}` in a heading.
  record Anchor(String id, Place place, Span span) {}

  enum Place {
    START,
    MIDDLE,
    END
  }
}
