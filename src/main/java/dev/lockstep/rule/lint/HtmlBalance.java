package dev.lockstep.rule.lint;

import dev.lockstep.align.Outlined;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The HTML elements of a document that lack their start or their end, where that moves what
/// follows.
///
/// HTML lets `<p>`, `<li>`, `<tr>` and `<td>` go without an end; an inline element loses no more
/// than its paragraph.
///
/// @param unclosed start tags without an end tag
/// @param unopened end tags without a start tag
record HtmlBalance(List<Unclosed> unclosed, List<Tag> unopened) {

  record Tag(String name, boolean closing, Span span) {}

  /// @param end where the element around it ends, which ends it too
  record Unclosed(Tag tag, int end) {}

  private static final Set<String> BLOCKS =
      Set.of("table", "details", "div", "ul", "ol", "pre", "blockquote", "section", "dl");

  // Comments, and what is code, hold no tags.
  private static final Pattern TAG =
      Pattern.compile("<!--[\\s\\S]*?(?:-->|$)|<(/?)([A-Za-z][A-Za-z0-9]*)\\b[^<>]*?(/?)>");

  private static final HtmlBalance NONE = new HtmlBalance(List.of(), List.of());

  static HtmlBalance of(Outlined outlined) {
    Document document = outlined.document();
    if (document.source().text().indexOf('<') < 0) {
      return NONE;
    }
    Deque<Tag> open = new ArrayDeque<>();
    List<Tag> unopened = new ArrayList<>();
    List<Unclosed> unclosed = new ArrayList<>();
    for (Tag tag : tags(outlined)) {
      if (!tag.closing()) {
        open.push(tag);
      } else if (open.stream().noneMatch(t -> t.name().equals(tag.name()))) {
        unopened.add(tag);
      } else {
        while (!open.getFirst().name().equals(tag.name())) {
          unclosed.add(new Unclosed(open.pop(), tag.span().start()));
        }
        open.pop();
      }
    }
    open.forEach(tag -> unclosed.add(new Unclosed(tag, document.source().length())));
    unclosed.sort((a, b) -> a.tag().span().compareTo(b.tag().span()));
    return new HtmlBalance(unclosed, unopened);
  }

  private static List<Tag> tags(Outlined outlined) {
    Document document = outlined.document();
    List<Tag> tags = new ArrayList<>();
    int read = 0;
    for (Block block : outlined.blocks()) {
      if (block.span().start() < read) {
        continue;
      }
      boolean html = document.source().text().startsWith("<", block.span().start());
      switch (block) {
        case Block.Html _, Block.Procedure _, Block.Bullets _, Block.Table _ when html -> {
          // What is inside of these is made from the same tags.
          scan(document, block.span(), tags);
          read = block.span().end();
        }
        case Block.Paragraph(List<Inline> content, _) -> inlines(content, tags);
        case Block.Table table ->
            table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> inlines(cell.content(), tags));
        case Block.Heading _,
            Block.Procedure _,
            Block.Bullets _,
            Block.Note _,
            Block.Tabs _,
            Block.Shadebox _,
            Block.Collapsible _,
            Block.CodeBlock _,
            Block.Include _,
            Block.Video _,
            Block.Comment _,
            Block.Html _,
            Block.Opaque _ -> {}
      }
    }
    return tags;
  }

  private static void inlines(List<Inline> content, List<Tag> tags) {
    Inline.all(content)
        .forEach(
            inline -> {
              if (inline instanceof Inline.Tag tag && BLOCKS.contains(tag.name())) {
                tags.add(new Tag(tag.name(), tag.closing(), tag.span()));
              }
            });
  }

  private static void scan(Document document, Span span, List<Tag> tags) {
    Matcher matcher = TAG.matcher(document.source().text()).region(span.start(), span.end());
    while (matcher.find()) {
      String name = matcher.group(2) == null ? "" : matcher.group(2).toLowerCase(Locale.ROOT);
      if (BLOCKS.contains(name) && matcher.group(3).isEmpty()) {
        tags.add(
            new Tag(name, !matcher.group(1).isEmpty(), new Span(matcher.start(), matcher.end())));
      }
    }
  }
}
