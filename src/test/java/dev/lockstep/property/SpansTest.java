package dev.lockstep.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.property.Samples.Sample;
import dev.lockstep.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Spans are the ground that findings and fixes stand on: they lie in the text, follow one another,
/// nest, and between them they hold every character.
final class SpansTest {

  private final List<String> faults = new ArrayList<>();

  @Test
  void spansLieInOrderAndNest() throws IOException {
    for (Sample sample : Samples.all()) {
      check(sample.name(), sample.parse());
    }
    assertEquals(List.of(), faults.stream().limit(20).toList());
  }

  @Test
  void spansLieInOrderAndNestInDamagedTexts() throws IOException {
    Random random = new Random(1);
    Mutation mutation = new Mutation(random);
    for (Sample sample : Samples.all()) {
      String mutated = mutation.of(sample.text());
      check(sample.name() + " damaged: " + excerpt(mutated), sample.parse(mutated));
    }
    assertEquals(List.of(), faults.stream().limit(20).toList());
  }

  @Test
  void everyCharacterStandsInABlock() throws IOException {
    Mutation mutation = new Mutation(new Random(2));
    for (Sample sample : Samples.all()) {
      covered(sample.name(), sample.parse());
      covered(sample.name() + " damaged", sample.parse(mutation.of(sample.text())));
    }
    assertEquals(List.of(), faults.stream().limit(20).toList());
  }

  private static String excerpt(String text) {
    return text.length() <= 300 ? text : "";
  }

  private void covered(String name, Document document) {
    String text = document.source().text();
    int at = document.frontMatter().span().end();
    List<Block> blocks = new ArrayList<>(document.blocks());
    for (Block block : blocks) {
      blank(name, text, at, block.span().start());
      at = Math.max(at, block.span().end());
    }
    blank(name, text, at, text.length());
  }

  private void blank(String name, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      // A line of a quote without words, and a byte-order mark, belong to no block.
      if (!Character.isWhitespace(c) && c != '\uFEFF') {
        String lost = text.substring(Math.max(0, i - 60), Math.min(to, i + 40));
        faults.add(name + ": at " + i + " no block holds `" + lost + "`");
        return;
      }
    }
  }

  private void check(String name, Document document) {
    Span all = document.source().all();
    blocks(name, document.blocks(), all);
  }

  private void blocks(String name, List<Block> blocks, Span parent) {
    List<Span> spans = blocks.stream().map(Block::span).toList();
    inOrder(name, "blocks", spans, parent);
    for (Block block : blocks) {
      switch (block) {
        case Block.Procedure(List<Block.Item> steps, Span span) -> items(name, steps, span);
        case Block.Bullets(List<Block.Item> items, Span span) -> items(name, items, span);
        case Block.Tabs tabs -> {
          inOrder(name, "tabs", tabs.tabs().stream().map(Block.Tab::span).toList(), tabs.span());
          for (Block.Tab tab : tabs.tabs()) {
            inlines(name, tab.label(), tab.span());
            blocks(name, tab.blocks(), tab.span());
          }
        }
        case Block.Heading heading -> inlines(name, heading.content(), heading.span());
        case Block.Paragraph(List<Inline> content, Span span) -> inlines(name, content, span);
        case Block.Html(List<Inline> content, Span span) -> inlines(name, content, span);
        case Block.Table(List<Block.Row> rows, _, Span span) -> rows(name, rows, span);
        case Block.Collapsible fold -> {
          inlines(name, fold.title(), fold.span());
          blocks(name, fold.blocks(), fold.span());
        }
        case Block.Note _, Block.Shadebox _ -> blocks(name, block.children(), block.span());
        case Block.CodeBlock _,
            Block.Include _,
            Block.Video _,
            Block.Comment _,
            Block.Opaque _ -> {}
      }
    }
  }

  private void items(String name, List<Block.Item> items, Span parent) {
    inOrder(name, "items", items.stream().map(Block.Item::span).toList(), parent);
    for (Block.Item item : items) {
      if (!item.span().contains(item.marker())) {
        faults.add(name + ": marker " + item.marker() + " outside of its item " + item.span());
      }
      blocks(name, item.blocks(), item.span());
    }
  }

  private void rows(String name, List<Block.Row> rows, Span parent) {
    inOrder(name, "rows", rows.stream().map(Block.Row::span).toList(), parent);
    for (Block.Row row : rows) {
      inOrder(name, "cells", row.cells().stream().map(Block.Cell::span).toList(), row.span());
      row.cells().forEach(cell -> inlines(name, cell.content(), cell.span()));
    }
  }

  private void inlines(String name, List<Inline> inlines, Span parent) {
    inOrder(name, "inlines", inlines.stream().map(Inline::span).toList(), parent);
    inlines.forEach(inline -> inlines(name, inline.content(), inline.span()));
  }

  private void inOrder(String name, String what, List<Span> spans, Span parent) {
    int at = parent.start();
    for (Span span : spans) {
      if (span.start() < at || span.end() > parent.end()) {
        faults.add(
            name + ": " + what + " " + spans + " in " + parent + ": " + span + " is out of place");
        return;
      }
      at = span.end();
    }
  }
}
