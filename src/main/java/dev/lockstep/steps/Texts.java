package dev.lockstep.steps;

import dev.lockstep.model.Block;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The texts of blocks in all locales; a locale without an answer has none.
///
/// @param source the tag of the source
/// @param targets by tag
record Texts(String source, Map<String, Translation> targets) {

  /// A block with all that is in it.
  Map<String, Fragment> whole(Block block) {
    if (block instanceof Block.Bullets bullets) {
      return list(bullets);
    }
    return answered(block, whole(List.of(block)), unit -> whole(Translation.blocks(unit)));
  }

  /// Some words of a block, step or entry: a title, a label, a first paragraph.
  Map<String, Fragment> words(Object block, List<Inline> words) {
    return words.isEmpty()
        ? Map.of()
        : answered(block, fragment(words), unit -> fragment(unit.content()));
  }

  // A list is no unit: each of its entries has an answer of its own.
  private Map<String, Fragment> list(Block.Bullets bullets) {
    Map<String, Fragment> texts = new LinkedHashMap<>();
    texts.put(source, entries(bullets.items().stream().map(HtmlItem::of).toList()));
    targets.forEach(
        (tag, translation) -> {
          List<HtmlItem> entries =
              bullets.items().stream()
                  .flatMap(item -> translation.of(item).stream())
                  .map(HtmlItem::of)
                  .toList();
          if (!entries.isEmpty()) {
            texts.put(tag, entries(entries));
          }
        });
    return texts;
  }

  private record HtmlItem(String html, String label) {
    static HtmlItem of(Block.Item item) {
      return new HtmlItem(HtmlBlocks.item(item), Own.text(item.blocks()));
    }

    static HtmlItem of(Unit unit) {
      if (unit.block() instanceof Block.Item item) {
        return of(item);
      }
      List<Block> blocks = Translation.blocks(unit);
      return new HtmlItem(HtmlBlocks.of(blocks), Own.text(blocks));
    }
  }

  private static Fragment entries(List<HtmlItem> items) {
    return new Fragment(
        items.stream()
            .map(item -> "<li>" + item.html() + "</li>")
            .collect(Collectors.joining("", "<ul>", "</ul>")),
        items.stream().map(HtmlItem::label).collect(Collectors.joining(" · ")));
  }

  private Map<String, Fragment> answered(
      Object block, Fragment own, Function<Unit, Fragment> answer) {
    Map<String, Fragment> texts = new LinkedHashMap<>();
    texts.put(source, own);
    targets.forEach(
        (tag, translation) -> {
          List<Fragment> parts = new ArrayList<>();
          translation.of(block).forEach(unit -> parts.add(answer.apply(unit)));
          parts.removeIf(part -> part.html().isEmpty());
          if (!parts.isEmpty()) {
            texts.put(tag, joined(parts));
          }
        });
    return texts;
  }

  // A step that was split in translation is one step still.
  private static Fragment joined(List<Fragment> parts) {
    return new Fragment(
        parts.stream().map(Fragment::html).collect(Collectors.joining(" ")),
        parts.stream().map(Fragment::label).collect(Collectors.joining(" ")));
  }

  private static Fragment fragment(List<Inline> inlines) {
    return new Fragment(HtmlWriter.inlines(inlines), Own.label(inlines));
  }

  private static Fragment whole(List<Block> blocks) {
    String label =
        blocks.size() == 1
            ? switch (blocks.getFirst()) {
              case Block.CodeBlock code -> code.code().strip().replaceAll("\\s+", " ");
              case Block.Include include -> include.path();
              case Block.Video video -> video.url();
              default -> Own.text(blocks);
            }
            : Own.text(blocks);
    List<Block> shown =
        blocks.size() == 1 && blocks.getFirst() instanceof Block.Note note ? note.blocks() : blocks;
    return new Fragment(HtmlBlocks.of(shown), label);
  }
}
