package dev.lockstep.parse;

import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.FrontMatter;
import dev.lockstep.model.Inline;
import java.util.List;
import java.util.stream.Collectors;

/// A document's model as lines to read: a block to a line, indented by what it stands in.
final class ModelText {

  private final Document document;
  private final StringBuilder lines = new StringBuilder();

  private ModelText(Document document) {
    this.document = document;
  }

  static String of(Document document) {
    ModelText text = new ModelText(document);
    FrontMatter frontMatter = document.frontMatter();
    frontMatter.entries().forEach((key, e) -> text.line(0, key + ": " + quote(e.value())));
    text.blocks(document.blocks(), 0);
    document
        .troubles()
        .forEach(t -> text.line(0, "trouble " + document.at(t.span()) + " " + t.message()));
    return text.lines.toString();
  }

  private void line(int depth, String words) {
    lines.append("  ".repeat(depth)).append(words.stripTrailing()).append('\n');
  }

  private void blocks(List<Block> blocks, int depth) {
    blocks.forEach(block -> block(block, depth));
  }

  private void block(Block block, int depth) {
    switch (block) {
      case Block.Heading heading ->
          line(
              depth,
              "heading "
                  + heading.level()
                  + " #"
                  + heading.id()
                  + heading.anchor().map(a -> " at " + a.place()).orElse("")
                  + " "
                  + inlines(heading.content()));
      case Block.Paragraph(List<Inline> content, _) -> line(depth, "paragraph " + inlines(content));
      case Block.Procedure(List<Block.Item> steps, _) -> {
        line(depth, "steps");
        steps.forEach(step -> item(step, depth + 1));
      }
      case Block.Bullets(List<Block.Item> items, _) -> {
        line(depth, "bullets");
        items.forEach(item -> item(item, depth + 1));
      }
      case Block.Note note -> {
        line(depth, "note " + note.kind());
        blocks(note.blocks(), depth + 1);
      }
      case Block.Tabs tabs -> {
        line(depth, "tabs" + unclosed(tabs.closed()));
        for (Block.Tab tab : tabs.tabs()) {
          line(depth + 1, "tab " + inlines(tab.label()));
          blocks(tab.blocks(), depth + 2);
        }
      }
      case Block.Shadebox box -> {
        line(depth, "shadebox " + inlines(box.label()) + unclosed(box.closed()));
        blocks(box.blocks(), depth + 1);
      }
      case Block.Collapsible fold -> {
        line(depth, "collapsible " + inlines(fold.title()) + unclosed(fold.closed()));
        blocks(fold.blocks(), depth + 1);
      }
      case Block.CodeBlock code ->
          line(
              depth,
              (code.fenced() ? "fence " + code.info() : "indented code").strip()
                  + " "
                  + quote(code.code())
                  + unclosed(code.closed()));
      case Block.Table table -> {
        line(depth, table.html() ? "html table" : "table");
        for (Block.Row row : table.rows()) {
          line(
              depth + 1,
              row.cells().stream()
                  .map(cell -> inlines(cell.content()))
                  .collect(Collectors.joining(" | ")));
        }
      }
      case Block.Include(String path, _, _) -> line(depth, "include " + path);
      case Block.Video(String url, _, _) -> line(depth, "video " + url);
      case Block.Comment(boolean closed, _) -> line(depth, "comment" + unclosed(closed));
      case Block.Html(List<Inline> content, _) -> line(depth, "html " + inlines(content));
      case Block.Opaque(String kind, _) -> line(depth, "opaque " + kind);
    }
  }

  private void item(Block.Item item, int depth) {
    line(depth, document.source().slice(item.marker()));
    blocks(item.blocks(), depth + 1);
  }

  private static String unclosed(boolean closed) {
    return closed ? "" : " (not closed)";
  }

  static String inlines(List<Inline> inlines) {
    return inlines.stream().map(ModelText::inline).collect(Collectors.joining(" "));
  }

  private static String inline(Inline inline) {
    return switch (inline) {
      case Inline.Words(String words, _) -> quote(words);
      case Inline.Code(String code, _) -> "code(" + quote(code) + ")";
      case Inline.Styled(Inline.Style style, List<Inline> content, _) ->
          lower(style) + "(" + inlines(content) + ")";
      case Inline.Link(Inline.Form form, String target, _, List<Inline> content, _) ->
          "link-" + lower(form) + "(" + quote(target) + after(content) + ")";
      case Inline.Image(Inline.Form form, String target, _, String alt, _) ->
          "image-" + lower(form) + "(" + quote(target) + " " + quote(alt) + ")";
      case Inline.HalfLink(
              Inline.Flaw flaw,
              boolean image,
              String target,
              _,
              List<Inline> content,
              _) ->
          (image ? "half-image-" : "half-link-")
              + lower(flaw)
              + "("
              + quote(target)
              + after(content)
              + ")";
      case Inline.Marker(String name, List<Inline> content, _) ->
          name + "(" + inlines(content) + ")";
      case Inline.Snippet(String name, _) -> "snippet(" + quote(name) + ")";
      case Inline.Tag(String name, boolean closing, String id, _) ->
          "<" + (closing ? "/" : "") + name + (id.isEmpty() ? "" : "#" + id) + ">";
      case Inline.Opaque(String kind, _) -> "opaque(" + kind + ")";
    };
  }

  private static String after(List<Inline> content) {
    return content.isEmpty() ? "" : " " + inlines(content);
  }

  private static String lower(Enum<?> name) {
    return name.toString().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static String quote(String words) {
    return '"' + Escapes.write(words) + '"';
  }
}
