package dev.lockstep.steps;

import dev.lockstep.model.Block;
import dev.lockstep.model.Inline;
import java.util.List;

/// Writes blocks as HTML that is safe in any page.
final class HtmlBlocks {

  private final StringBuilder out = new StringBuilder();

  private HtmlBlocks() {}

  static String of(List<Block> blocks) {
    HtmlBlocks writer = new HtmlBlocks();
    blocks.forEach(writer::block);
    return writer.out.toString();
  }

  private void block(Block block) {
    switch (block) {
      case Block.Paragraph paragraph -> line("p", paragraph.content());
      case Block.Heading heading -> line("p", heading.content());
      case Block.Html html -> line("p", html.content());
      case Block.Procedure(List<Block.Item> steps, _) -> list("ol", steps);
      case Block.Bullets(List<Block.Item> items, _) -> list("ul", items);
      case Block.Note note -> nested("blockquote", List.of(), note.blocks());
      case Block.Tabs tabs ->
          tabs.tabs().forEach(tab -> nested("section", tab.label(), tab.blocks()));
      case Block.Shadebox box -> nested("section", box.label(), box.blocks());
      case Block.Collapsible fold -> nested("section", fold.title(), fold.blocks());
      case Block.CodeBlock code ->
          element("pre", "<code>" + HtmlWriter.escape(code.code()) + "</code>");
      case Block.Table table -> table(table);
      case Block.Include include ->
          element("p", "<code>" + HtmlWriter.escape(include.path()) + "</code>");
      case Block.Video video -> video(video.url());
      case Block.Comment _, Block.Opaque _ -> {}
    }
  }

  private void line(String name, List<Inline> content) {
    element(name, HtmlWriter.inlines(content));
  }

  private void nested(String name, List<Inline> label, List<Block> blocks) {
    out.append('<').append(name).append('>');
    if (!label.isEmpty()) {
      element("p", "<b>" + HtmlWriter.inlines(label) + "</b>");
    }
    blocks.forEach(this::block);
    out.append("</").append(name).append('>');
  }

  private void list(String name, List<Block.Item> items) {
    out.append('<').append(name).append('>');
    items.forEach(item -> element("li", item(item)));
    out.append("</").append(name).append('>');
  }

  /// The inside of a list entry: its first paragraph without an element of its own.
  static String item(Block.Item item) {
    List<Block> blocks = item.blocks();
    return !blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph first
        ? HtmlWriter.inlines(first.content()) + of(blocks.subList(1, blocks.size()))
        : of(blocks);
  }

  private void table(Block.Table table) {
    out.append("<table>");
    // Markdown has a head in every table; HTML may have none, and its cells do not say.
    boolean head = !table.html();
    for (Block.Row row : table.rows()) {
      out.append("<tr>");
      String name = head ? "th" : "td";
      row.cells().forEach(cell -> line(name, cell.content()));
      out.append("</tr>");
      head = false;
    }
    out.append("</table>");
  }

  private void video(String url) {
    String href = HtmlWriter.safe(url);
    String text = HtmlWriter.escape(url);
    element(
        "p",
        href.isEmpty() ? text : "<a href=\"" + HtmlWriter.escape(href) + "\">" + text + "</a>");
  }

  private void element(String name, String escaped) {
    out.append('<').append(name).append('>').append(escaped);
    out.append("</").append(name).append('>');
  }
}
