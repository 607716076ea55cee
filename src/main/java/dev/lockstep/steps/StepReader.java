package dev.lockstep.steps;

import dev.lockstep.align.Outline;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Unit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes the step model of a document and its translations.
public final class StepReader {

  private static final int VERSION_DIGITS = 16;

  private final Document source;
  private final Assets assets;
  private final String tag;
  private final Map<String, Translation> translations = new LinkedHashMap<>();
  private final Texts texts;
  private final IdentityHashMap<Block.Item, String> numbers = new IdentityHashMap<>();

  private StepReader(Document source, List<Document> targets, Assets assets) {
    this.source = source;
    this.assets = assets;
    this.tag = source.locale().toLanguageTag();
    for (Document target : targets) {
      translations.put(target.locale().toLanguageTag(), new Translation(source, target));
    }
    this.texts = new Texts(tag, translations);
    Outline.of(source).stream()
        .flatMap(Unit::all)
        .forEach(
            unit -> {
              if (unit.block() instanceof Block.Item item) {
                numbers.put(item, unit.step().label());
              }
            });
  }

  /// @param targets its translations, in the order in which their texts are given
  public static StepModel read(Document source, List<Document> targets, Assets assets) {
    return new StepReader(source, targets, assets).read();
  }

  private StepModel read() {
    String key =
        source.frontMatter().exlId().map(id -> "exl:" + id).orElse("path:" + source.path());
    List<Chapter> chapters = Chapter.of(source);
    IdentityHashMap<Block.Item, String> sections = new IdentityHashMap<>();
    List<Block.Item> all = new ArrayList<>();
    for (Chapter chapter : chapters) {
      Block.all(chapter.blocks())
          .filter(Block.Procedure.class::isInstance)
          .flatMap(procedure -> ((Block.Procedure) procedure).steps().stream())
          .forEach(item -> sections.put(item, chapter.id()));
    }
    chapters.forEach(chapter -> inOrder(chapter.blocks(), all));
    IdentityHashMap<Block.Item, StepIds.Id> ids =
        new StepIds(source, key, assets).mint(sections, all);
    IdentityHashMap<Block.Item, Integer> order = new IdentityHashMap<>();
    all.forEach(item -> order.put(item, order.size() + 1));
    StepMaker maker = new StepMaker(source, translations, texts, assets, numbers, order);
    Parts parts = new Parts(source, texts, ids, maker);
    List<Section> read = new ArrayList<>();
    for (Chapter chapter : chapters) {
      read.add(section(chapter, read.size() + 1, parts.of(chapter)));
    }
    List<String> locales = new ArrayList<>(List.of(tag));
    locales.addAll(translations.keySet());
    String version = "sha256:" + Digest.hex(source.source().text(), VERSION_DIGITS);
    return new StepModel(
        new StepModel.Guide(key, source.source().path(), version, tag, locales),
        read,
        all.stream().map(parts::step).toList());
  }

  // A step stands before those inside it.
  private static void inOrder(List<Block> blocks, List<Block.Item> into) {
    for (Block block : blocks) {
      if (block instanceof Block.Procedure(List<Block.Item> items, _)) {
        for (Block.Item item : items) {
          into.add(item);
          inOrder(item.blocks(), into);
        }
      } else {
        inOrder(block.children(), into);
      }
    }
  }

  private Section section(Chapter chapter, int ord, List<Part> parts) {
    int first = 0;
    while (first < parts.size() && !parts.get(first).hasStep()) {
      first++;
    }
    int last = parts.size();
    while (last > first && !parts.get(last - 1).hasStep()) {
      last--;
    }
    return new Section(
        chapter.id(),
        ord,
        chapter.heading().map(Block.Heading::level).orElse(0),
        chapter.heading().map(h -> texts.words(h, h.content())).orElse(Map.of()),
        parts.subList(0, first),
        parts.subList(first, last),
        parts.subList(last, parts.size()));
  }
}
