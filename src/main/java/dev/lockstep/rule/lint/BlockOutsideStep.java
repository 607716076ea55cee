package dev.lockstep.rule.lint;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A picture, note or code block that belongs to a step and stands outside of it, because it is not
/// indented far enough.
public final class BlockOutsideStep implements Rule.OfDocument {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    List<Finding> findings = new ArrayList<>();
    neighbours(document, document.blocks(), findings);
    return findings.stream();
  }

  private void neighbours(Document document, List<Block> blocks, List<Finding> findings) {
    for (int i = 0; i < blocks.size(); i++) {
      Block.Item last = lastItem(blocks.get(i));
      if (last != null) {
        List<Block> rest = blocks.subList(i + 1, blocks.size());
        outside(document, blocks.get(i), last, rest).ifPresent(findings::add);
      }
      children(document, blocks.get(i), findings);
    }
  }

  // The blocks of one step are neighbours, those of two steps are none.
  private void children(Document document, Block block, List<Finding> findings) {
    switch (block) {
      case Block.Procedure(List<Block.Item> steps, _) ->
          steps.forEach(step -> neighbours(document, step.blocks(), findings));
      case Block.Bullets(List<Block.Item> items, _) ->
          items.forEach(item -> neighbours(document, item.blocks(), findings));
      case Block.Tabs tabs ->
          tabs.tabs().forEach(tab -> neighbours(document, tab.blocks(), findings));
      default -> neighbours(document, block.children(), findings);
    }
  }

  private static Block.@Nullable Item lastItem(Block block) {
    return switch (block) {
      case Block.Procedure(List<Block.Item> steps, _) when !steps.isEmpty() -> steps.getLast();
      case Block.Bullets(List<Block.Item> items, _) when !items.isEmpty() -> items.getLast();
      default -> null;
    };
  }

  private Optional<Finding> outside(
      Document document, Block list, Block.Item last, List<Block> rest) {
    SourceText text = document.source();
    int marker = column(text, last.marker());
    int content = content(text, last);
    if (text.text().charAt(last.marker().start()) == '<') {
      return Optional.empty();
    }
    List<Block> indented = new ArrayList<>();
    List<Block> between = new ArrayList<>();
    boolean all = true;
    for (Block block : rest) {
      int column = column(text, block.span());
      if (block instanceof Block.Comment) {
        continue;
      }
      // One blank before a paragraph of words is an accident: in one product 9 of 11 were.
      boolean isIndented =
          column > marker
              && column < content
              && (column > 1 || standsInStep(block))
              && !(block instanceof Block.Opaque);
      if (block instanceof Block.Procedure next) {
        boolean again =
            list instanceof Block.Procedure
                && next.steps().getFirst().number() == 1
                && column(text, next.span()) == marker;
        if (again && !between.isEmpty()) {
          return Optional.of(finding(document, last, content, between, all, true));
        }
        break;
      }
      all &= isIndented;
      if (!isIndented && !standsInStep(block)) {
        break;
      }
      between.add(block);
      if (all) {
        indented.add(block);
      }
    }
    return indented.isEmpty()
        ? Optional.empty()
        : Optional.of(finding(document, last, content, indented, true, false));
  }

  // Where the words of an entry begin is where its other blocks must (CommonMark 5.2).
  private static int content(SourceText text, Block.Item item) {
    int least = column(text, item.marker()) + item.marker().length() + 1;
    if (item.blocks().isEmpty()) {
      return least;
    }
    Span first = item.blocks().getFirst().span();
    boolean sameLine = text.lineOf(first.start()) == text.lineOf(item.marker().start());
    int column = column(text, first);
    return sameLine && column > least && column < least + 4 ? column : least;
  }

  // What no writer puts between two procedures without a word.
  private static boolean standsInStep(Block block) {
    return switch (block) {
      case Block.CodeBlock _, Block.Note _, Block.Table _, Block.Video _ -> true;
      case Block.Paragraph(List<Inline> content, _) ->
          content.stream()
              .allMatch(
                  inline ->
                      inline instanceof Inline.Image
                          || inline instanceof Inline.Opaque
                          || (inline instanceof Inline.Words words && words.text().isBlank()));
      case Block.Heading _,
          Block.Procedure _,
          Block.Bullets _,
          Block.Tabs _,
          Block.Shadebox _,
          Block.Collapsible _,
          Block.Include _,
          Block.Comment _,
          Block.Html _,
          Block.Opaque _ ->
          false;
    };
  }

  private static int column(SourceText text, Span span) {
    int column = 0;
    for (char c : before(text, span).toCharArray()) {
      // CommonMark 2.2: a tab goes to the next multiple of four.
      column = c == '\t' ? column / 4 * 4 + 4 : column + 1;
    }
    return column;
  }

  private static String before(SourceText text, Span span) {
    return text.slice(new Span(text.lineSpan(text.lineOf(span.start())).start(), span.start()));
  }

  private Finding finding(
      Document document,
      Block.Item last,
      int content,
      List<Block> blocks,
      boolean indented,
      boolean again) {
    SourceText text = document.source();
    Block first = blocks.getFirst();
    int column = column(text, first.span());
    String what = name(first);
    boolean step = last.number() >= 0;
    String entry = step ? "step" : "entry";
    String why =
        indented
            ? " is indented by " + column + ", the words of the " + entry + " above by " + content
            : " is not indented";
    DocumentDraft draft =
        DocumentDraft.at(this, document, Span.at(first.span().start()))
            .related("the " + entry, last.marker())
            .help("indent it by " + content + ", if it belongs to the " + entry + " above")
            .identity(what + " " + indented + " " + again);
    // Inside of a quote the blanks belong behind each `>`.
    if (blocks.stream().allMatch(b -> before(text, b.span()).chars().allMatch(c -> c == ' '))) {
      draft.fix(indent(document, blocks, content, indented));
    }
    return draft.says(
        what
            + why
            + ": it stands outside of the "
            + entry
            + (again ? ", and the next step is number 1 again" : ""));
  }

  private static String name(Block block) {
    return switch (block) {
      case Block.CodeBlock _ -> "code block";
      case Block.Note _ -> "note";
      case Block.Table _ -> "table";
      case Block.Video _ -> "video";
      case Block.Paragraph _ when standsInStep(block) -> "picture";
      case Block.Paragraph _ -> "paragraph";
      default -> "block";
    };
  }

  // A block that is indented at all was meant for the step. Where none is, two procedures may be
  // meant.
  private static Fix indent(Document document, List<Block> blocks, int content, boolean indented) {
    SourceText text = document.source();
    List<Edit> edits = new ArrayList<>();
    for (Block block : blocks) {
      String by = " ".repeat(Math.max(0, content - column(text, block.span())));
      int last = text.lineOf(block.span().end());
      for (int line = text.lineOf(block.span().start()); line <= last && !by.isEmpty(); line++) {
        Span whole = text.lineSpan(line);
        if (!text.slice(whole).isBlank()) {
          edits.add(new Edit(document.at(Span.at(whole.start())), by));
        }
      }
    }
    return new Fix(
        "indent it by " + content, indented ? Fix.Safety.SAFE : Fix.Safety.REVIEW, edits);
  }
}
