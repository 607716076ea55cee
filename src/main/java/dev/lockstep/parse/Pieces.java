package dev.lockstep.parse;

import dev.lockstep.model.Block;
import dev.lockstep.model.Inline;
import dev.lockstep.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers blocks that follow one another into the ranges that ExL marks with lines: tabs, shade
/// boxes, collapsibles.
///
/// The marks are flat (`>[!BEGINTABS]` … `>[!ENDTABS]`). A range that is never closed reaches to
/// the end of its parent, as on the site, and says so.
final class Pieces {

  private enum Range {
    ROOT,
    TABS,
    TAB,
    SHADEBOX,
    COLLAPSIBLE
  }

  private static final class Open {
    final Range range;
    final List<Inline> label;
    final Span mark;
    final List<Block> blocks = new ArrayList<>();
    final List<Block.Tab> tabs = new ArrayList<>();

    Open(Range range, List<Inline> label, Span mark) {
      this.range = range;
      this.label = label;
      this.mark = mark;
    }

    Span end() {
      Span span = mark;
      for (Block block : blocks) {
        span = span.to(block.span());
      }
      for (Block.Tab tab : tabs) {
        span = span.to(tab.span());
      }
      return span;
    }
  }

  private final Deque<Open> open = new ArrayDeque<>();

  Pieces() {
    open.push(new Open(Range.ROOT, List.of(), Span.at(0)));
  }

  /// How many ranges are open, the whole included.
  int depth() {
    return open.size();
  }

  void add(Block block) {
    top().blocks.add(block);
  }

  void addAll(List<? extends Block> blocks) {
    top().blocks.addAll(blocks);
  }

  /// A note-like mark; false if it is none that makes a range.
  boolean mark(String kind, List<Inline> label, Span span) {
    switch (kind) {
      case "BEGINTABS" -> begin(Range.TABS, List.of(), span);
      case "TAB" -> {
        closeUpTo(Range.TAB, Range.TABS);
        begin(Range.TAB, label, span);
      }
      case "ENDTABS" -> {
        closeUpTo(Range.TAB, Range.TABS);
        end(Range.TABS, span);
      }
      case "BEGINSHADEBOX" -> begin(Range.SHADEBOX, label, span);
      case "ENDSHADEBOX" -> end(Range.SHADEBOX, span);
      default -> {
        return false;
      }
    }
    return true;
  }

  /// A `+++` line: opens a collapsible with a title, closes the one that is open without.
  void fold(List<Inline> title, Span span) {
    boolean isOpen = open.stream().anyMatch(o -> o.range == Range.COLLAPSIBLE);
    if (title.isEmpty() && isOpen) {
      end(Range.COLLAPSIBLE, span);
    } else if (title.isEmpty()) {
      add(new Block.Opaque("+++", span));
    } else {
      begin(Range.COLLAPSIBLE, title, span);
    }
  }

  List<Block> finish() {
    while (open.size() > 1) {
      close(null);
    }
    return List.copyOf(top().blocks);
  }

  private void begin(Range range, List<Inline> label, Span span) {
    open.push(new Open(range, label, span));
  }

  private void end(Range range, Span span) {
    if (open.stream().noneMatch(o -> o.range == range)) {
      add(new Block.Opaque("end without a beginning", span));
      return;
    }
    while (top().range != range) {
      close(null);
    }
    close(span);
  }

  private void closeUpTo(Range range, Range within) {
    for (Open candidate : open) {
      if (candidate.range == within) {
        return;
      }
      if (candidate.range == range) {
        while (top() != candidate) {
          close(null);
        }
        close(null);
        return;
      }
    }
  }

  private void close(@Nullable Span endMark) {
    Open done = open.pop();
    Span span = endMark == null ? done.end() : done.end().to(endMark);
    boolean closed = endMark != null;
    List<Block> blocks = List.copyOf(done.blocks);
    switch (done.range) {
      case TAB -> {
        Block.Tab tab = new Block.Tab(done.label, blocks, span);
        if (top().range == Range.TABS) {
          top().tabs.add(tab);
        } else {
          add(new Block.Tabs(List.of(tab), false, span));
        }
      }
      case TABS -> {
        tabs(done, blocks, span, endMark);
      }
      case SHADEBOX -> add(new Block.Shadebox(done.label, blocks, closed, span));
      case COLLAPSIBLE -> add(new Block.Collapsible(done.label, blocks, closed, span));
      case ROOT -> throw new IllegalStateException("the root is not closed");
    }
  }

  // What stands before the first tab belongs to none: it stays where it is read.
  private void tabs(Open done, List<Block> before, Span span, @Nullable Span endMark) {
    List<Block.Tab> tabs = List.copyOf(done.tabs);
    boolean closed = endMark != null;
    if (before.isEmpty()) {
      add(new Block.Tabs(tabs, closed, span));
    } else if (tabs.isEmpty()) {
      add(new Block.Tabs(tabs, closed, done.mark));
      addAll(before);
      if (endMark != null) {
        add(new Block.Opaque("end of tabs", endMark));
      }
    } else {
      add(new Block.Opaque("start of tabs", done.mark));
      addAll(before);
      add(new Block.Tabs(tabs, closed, new Span(tabs.getFirst().span().start(), span.end())));
    }
  }

  private Open top() {
    return open.getFirst();
  }
}
