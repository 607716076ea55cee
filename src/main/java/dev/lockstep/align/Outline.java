package dev.lockstep.align;

import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.model.StepKey;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;

/// The units of a document as a tree: sections, and what stands in them.
///
/// Lists are no units: a list that is torn in two has the same steps. Comments and separators are
/// none either, because a reader does not see them.
public final class Outline {

  private int sectionsWithSteps;

  private Outline() {}

  /// The units before the first heading, then one unit for each section.
  public static List<Unit> of(Document document) {
    Outline outline = new Outline();
    return outline.units(document.blocks(), 0, outline.new Counter());
  }

  /// Counts the steps of one section, or those inside one step.
  private final class Counter {
    private final String prefix;
    private int section;
    private int steps;

    Counter() {
      this.prefix = "";
    }

    Counter(StepKey step) {
      this.prefix = step.label();
    }

    StepKey next() {
      if (prefix.isEmpty() && section == 0) {
        section = ++sectionsWithSteps;
      }
      steps++;
      return new StepKey((prefix.isEmpty() ? "" + section : prefix) + "." + steps, steps);
    }
  }

  private List<Unit> units(List<Block> blocks, int depth, Counter counter) {
    return units(blocks, depth, counter, StepKey.NONE);
  }

  private List<Unit> units(List<Block> blocks, int depth, Counter counter, StepKey step) {
    List<Unit> units = new ArrayList<>();
    int i = 0;
    while (i < blocks.size() && !(blocks.get(i) instanceof Block.Heading)) {
      add(blocks.get(i++), depth, counter, step, units);
    }
    while (i < blocks.size()) {
      Block.Heading heading = (Block.Heading) blocks.get(i++);
      List<Unit> children = new ArrayList<>();
      // Steps inside a step go on counting there; every other section counts its own.
      Counter own = step.isStep() ? counter : new Counter();
      Span span = heading.span();
      while (i < blocks.size() && !(blocks.get(i) instanceof Block.Heading)) {
        span = span.to(blocks.get(i).span());
        add(blocks.get(i++), depth + 1, own, step, children);
      }
      units.add(
          new Unit(
              Kind.SECTION,
              depth,
              heading.content(),
              List.copyOf(children),
              span,
              heading.span(),
              step,
              heading));
    }
    return List.copyOf(units);
  }

  private void add(Block block, int depth, Counter counter, StepKey step, List<Unit> into) {
    switch (block) {
      case Block.Heading _ -> throw new IllegalArgumentException("a heading opens a section");
      case Block.Paragraph(List<Inline> content, Span span) ->
          into.add(
              leaf(
                  isPicture(content) ? Kind.IMAGE : Kind.PARAGRAPH,
                  depth,
                  content,
                  span,
                  step,
                  block));
      case Block.Procedure(List<Block.Item> steps, _) -> {
        for (Block.Item item : steps) {
          StepKey key = counter.next();
          into.add(item(Kind.STEP, item, depth, new Counter(key), key));
        }
      }
      case Block.Bullets(List<Block.Item> items, _) -> {
        for (Block.Item item : items) {
          into.add(item(Kind.ITEM, item, depth, counter, step));
        }
      }
      case Block.Note note ->
          into.add(
              parent(
                  Kind.NOTE,
                  List.of(),
                  note.blocks(),
                  note.span(),
                  note.kindSpan(),
                  depth,
                  counter,
                  step,
                  note));
      case Block.Tabs tabs -> {
        List<Unit> children = new ArrayList<>();
        for (Block.Tab tab : tabs.tabs()) {
          children.add(
              parent(
                  Kind.TAB,
                  tab.label(),
                  tab.blocks(),
                  tab.span(),
                  firstLine(tab.span(), tab.label()),
                  depth + 1,
                  counter,
                  step,
                  tab));
        }
        into.add(
            new Unit(
                Kind.TABS,
                depth,
                List.of(),
                List.copyOf(children),
                tabs.span(),
                Span.at(tabs.span().start()),
                step,
                tabs));
      }
      case Block.Shadebox box ->
          into.add(
              parent(
                  Kind.SHADEBOX,
                  box.label(),
                  box.blocks(),
                  box.span(),
                  firstLine(box.span(), box.label()),
                  depth,
                  counter,
                  step,
                  box));
      case Block.Collapsible fold ->
          into.add(
              parent(
                  Kind.COLLAPSIBLE,
                  fold.title(),
                  fold.blocks(),
                  fold.span(),
                  firstLine(fold.span(), fold.title()),
                  depth,
                  counter,
                  step,
                  fold));
      case Block.CodeBlock code ->
          into.add(leaf(Kind.CODE, depth, List.of(), code.span(), step, code));
      case Block.Table table -> into.add(table(table, depth, step));
      case Block.Include include ->
          into.add(leaf(Kind.INCLUDE, depth, List.of(), include.span(), step, include));
      case Block.Video video ->
          into.add(leaf(Kind.VIDEO, depth, List.of(), video.span(), step, video));
      case Block.Html html ->
          into.add(leaf(Kind.HTML, depth, html.content(), html.span(), step, html));
      case Block.Comment _, Block.Opaque _ -> {}
    }
  }

  private static Unit table(Block.Table table, int depth, StepKey step) {
    List<Unit> rows = new ArrayList<>();
    for (Block.Row row : table.rows()) {
      List<Inline> content = new ArrayList<>();
      row.cells().forEach(cell -> content.addAll(cell.content()));
      Span span = row.span();
      rows.add(
          new Unit(Kind.ROW, depth + 1, List.copyOf(content), List.of(), span, span, step, row));
    }
    return new Unit(
        Kind.TABLE, depth, List.of(), List.copyOf(rows), table.span(), table.span(), step, table);
  }

  private static Unit leaf(
      Kind kind, int depth, List<Inline> content, Span span, StepKey step, Block block) {
    return new Unit(kind, depth, content, List.of(), span, span, step, block);
  }

  private Unit parent(
      Kind kind,
      List<Inline> content,
      List<Block> blocks,
      Span span,
      Span marker,
      int depth,
      Counter counter,
      StepKey step,
      Object block) {
    return new Unit(
        kind, depth, content, units(blocks, depth + 1, counter, step), span, marker, step, block);
  }

  private Unit item(Kind kind, Block.Item item, int depth, Counter counter, StepKey step) {
    List<Inline> content = List.of();
    List<Block> blocks = item.blocks();
    if (!blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph first) {
      content = first.content();
      blocks = blocks.subList(1, blocks.size());
    }
    return new Unit(
        kind,
        depth,
        content,
        units(blocks, depth + 1, counter, step),
        item.span(),
        item.marker(),
        step,
        item);
  }

  private static Span firstLine(Span whole, List<Inline> label) {
    return label.isEmpty()
        ? Span.at(whole.start())
        : new Span(whole.start(), label.getLast().span().end());
  }

  private static boolean isPicture(List<Inline> content) {
    boolean image = false;
    for (Inline inline : content) {
      switch (inline) {
        case Inline.Image _ -> image = true;
        case Inline.Words(String words, _) when words.isBlank() -> {}
        case Inline.Opaque _ -> {}
        default -> {
          return false;
        }
      }
    }
    return image;
  }
}
