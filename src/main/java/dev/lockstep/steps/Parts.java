package dev.lockstep.steps;

import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Makes the parts of sections, and the steps that stand in them.
final class Parts {

  private final Texts texts;
  private final Document source;
  private final StepMaker maker;
  private final IdentityHashMap<Block.Item, StepIds.Id> ids;
  private final IdentityHashMap<Block.Item, Step> steps = new IdentityHashMap<>();

  Parts(
      Document source, Texts texts, IdentityHashMap<Block.Item, StepIds.Id> ids, StepMaker maker) {
    this.source = source;
    this.texts = texts;
    this.ids = ids;
    this.maker = maker;
  }

  /// The parts of a section; its steps can be asked for afterwards.
  List<Part> of(Chapter chapter) {
    return parts(chapter.blocks(), new Place(chapter.id(), Optional.empty()));
  }

  Step step(Block.Item item) {
    Step step = steps.get(item);
    if (step == null) {
      throw new IllegalStateException("a step stands in no section");
    }
    return step;
  }

  /// Where parts stand: in a section, and in a step of it or in none.
  record Place(String section, Optional<String> parent) {}

  private List<Part> parts(List<Block> blocks, Place place) {
    List<Part> parts = new ArrayList<>();
    blocks.forEach(block -> part(block, place, parts));
    return parts;
  }

  private void part(Block block, Place place, List<Part> into) {
    switch (block) {
      case Block.Procedure(List<Block.Item> items, _) ->
          items.forEach(item -> into.add(new Part.Here(step(item, place))));
      case Block.Bullets(List<Block.Item> items, _) when Own.hasSteps(List.of(block)) ->
          items.forEach(item -> into.add(entry(item, place)));
      case Block.Note note when Own.hasSteps(note.blocks()) ->
          into.add(new Part.Group("callout", Map.of(), parts(note.blocks(), place)));
      case Block.Tabs tabs -> {
        List<Part> inside = new ArrayList<>();
        for (Block.Tab tab : tabs.tabs()) {
          inside.add(
              new Part.Group("tab", texts.words(tab, tab.label()), parts(tab.blocks(), place)));
        }
        into.add(new Part.Group("tabs", Map.of(), inside));
      }
      case Block.Shadebox box ->
          into.add(
              new Part.Group("box", texts.words(box, box.label()), parts(box.blocks(), place)));
      case Block.Collapsible fold ->
          into.add(
              new Part.Group(
                  "collapsible", texts.words(fold, fold.title()), parts(fold.blocks(), place)));
      case Block.Comment _, Block.Opaque _ -> {}
      case Block.Heading _,
          Block.Paragraph _,
          Block.Bullets _,
          Block.Note _,
          Block.CodeBlock _,
          Block.Table _,
          Block.Include _,
          Block.Video _,
          Block.Html _ ->
          into.add(passage(block));
    }
  }

  private Part entry(Block.Item item, Place place) {
    List<Inline> words = words(item);
    List<Block> rest =
        words.isEmpty() ? item.blocks() : item.blocks().subList(1, item.blocks().size());
    return new Part.Group("entry", texts.words(item, words), parts(rest, place));
  }

  private Part.Passage passage(Block block) {
    String kind =
        switch (block) {
          case Block.Note _ -> "callout";
          case Block.Bullets _ -> "list";
          case Block.CodeBlock _ -> "code";
          case Block.Html _ -> "paragraph";
          case Block.Paragraph paragraph when isPicture(paragraph) -> "image";
          default -> block.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    String name = block instanceof Block.Note note ? note.kind() : "";
    return new Part.Passage(kind, name, texts.whole(block), source.at(block.span()).line());
  }

  static boolean isPicture(Block.Paragraph paragraph) {
    return Own.label(paragraph.content()).isEmpty()
        && Inline.all(paragraph.content()).anyMatch(Inline.Image.class::isInstance);
  }

  private static List<Inline> words(Block.Item item) {
    return !item.blocks().isEmpty() && item.blocks().getFirst() instanceof Block.Paragraph first
        ? first.content()
        : List.of();
  }

  private String step(Block.Item item, Place place) {
    StepIds.Id id = ids.get(item);
    if (id == null) {
      throw new IllegalStateException("a step has no id");
    }
    Place inside = new Place(place.section(), Optional.of(id.id()));
    steps.put(item, maker.step(item, id, place, block -> parts(List.of(block), inside)));
    return id.id();
  }
}
