package dev.lockstep.steps;

import dev.lockstep.align.Outlined;
import dev.lockstep.config.ChecklistSettings;
import dev.lockstep.finding.Problem;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/// Makes the step model of a document and its translations.
public final class StepReader {

  private static final int VERSION_DIGITS = 16;

  private final Document source;
  private final Assets assets;
  private final Known known;
  private final String tag;
  private final Map<String, Translation> translations = new LinkedHashMap<>();
  private final Texts texts;
  private final IdentityHashMap<Block.Item, String> numbers = new IdentityHashMap<>();
  private final String key;
  private final List<Chapter> chapters;
  private final IdentityHashMap<Block.Item, String> sections = new IdentityHashMap<>();
  private final List<Block.Item> all = new ArrayList<>();

  private StepReader(Document source, List<Document> targets, Assets assets, Known known) {
    this.source = source;
    this.assets = assets;
    this.known = known;
    Outlined outlined = Outlined.of(source);
    this.tag = source.locale().toLanguageTag();
    for (Document target : targets) {
      translations.put(target.locale().toLanguageTag(), new Translation(outlined, target));
    }
    this.texts = new Texts(tag, translations);
    this.key = source.frontMatter().exlId().map(id -> "exl:" + id).orElse("path:" + source.path());
    this.chapters = Chapter.of(source);
    outlined
        .all()
        .forEach(
            unit -> {
              if (unit.block() instanceof Block.Item item) {
                numbers.put(item, unit.step().label());
              }
            });
  }

  /// @param targets its translations, in the order in which their texts are given
  public static StepModel read(Document source, List<Document> targets, Assets assets) {
    return read(source, targets, assets, Known.NOTHING).model();
  }

  /// The ids of the sections that the model of a document has, in order.
  public static List<String> sections(Document source) {
    return Chapter.of(source).stream().map(Chapter::id).toList();
  }

  /// What is known of a guide besides its text.
  ///
  /// @param lock the ids that its steps had
  /// @param checklists what people say about it; the nearer to the document, the later
  /// @param stale whether the translation into a locale is of what a step of the source said before
  public record Known(
      LockFile lock, List<ChecklistSettings> checklists, BiPredicate<String, Block.Item> stale) {
    public static final Known NOTHING = new Known(LockFile.EMPTY, List.of());

    public Known(LockFile lock, List<ChecklistSettings> checklists) {
      this(lock, checklists, (_, _) -> false);
    }
  }

  /// @param lock what to remember, so that the next model has the same ids
  /// @param problems what is wrong with the checklists
  public record Reading(StepModel model, LockFile lock, List<Problem> problems) {}

  /// As `read`, with what is known.
  public static Reading read(Document source, List<Document> targets, Assets assets, Known known) {
    return new StepReader(source, targets, assets, known).read();
  }

  private Reading read() {
    LockFile lock = known.lock();
    for (Chapter chapter : chapters) {
      Block.all(chapter.blocks())
          .filter(Block.Procedure.class::isInstance)
          .flatMap(procedure -> ((Block.Procedure) procedure).steps().stream())
          .forEach(item -> sections.put(item, chapter.id()));
    }
    chapters.forEach(chapter -> inOrder(chapter.blocks(), all));
    IdentityHashMap<Block.Item, StepIds.Id> minted =
        new StepIds(source, key, assets).mint(sections, all);
    StepModel draft = model(minted, List.of());
    List<Trace> traces = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Block.Item item = all.get(i);
      traces.add(Trace.of(draft.steps().get(i), item, id(minted, item), source));
    }
    LockedGuide before = lock.guide(key, source.path());
    LockedGuide after = Carry.carry(before, traces, source.path(), key);
    IdentityHashMap<Block.Item, StepIds.Id> carried = new IdentityHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      carried.put(all.get(i), after.steps().get(i).stepId());
    }
    StepModel model = before.equals(LockedGuide.EMPTY) ? draft : model(carried, after.tombstones());
    List<Problem> problems = new ArrayList<>();
    StepModel told = Overrides.apply(model, known.checklists(), problems);
    return new Reading(told, lock.with(key, after), problems);
  }

  private static StepIds.Id id(IdentityHashMap<Block.Item, StepIds.Id> ids, Block.Item item) {
    StepIds.Id id = ids.get(item);
    if (id == null) {
      throw new IllegalStateException("a step has no id");
    }
    return id;
  }

  private StepModel model(IdentityHashMap<Block.Item, StepIds.Id> ids, List<Tombstone> tombstones) {
    IdentityHashMap<Block.Item, Integer> order = new IdentityHashMap<>();
    all.forEach(item -> order.put(item, order.size() + 1));
    StepMaker maker =
        new StepMaker(source, translations, texts, assets, numbers, order, known.stale());
    Parts parts = new Parts(source, texts, ids, maker);
    FactReader facts = new FactReader(source);
    boolean english = facts.isKnown();
    Map<String, List<Section.Need>> needs = english ? needs(facts) : Map.of();
    List<Section> read = new ArrayList<>();
    for (Chapter chapter : chapters) {
      read.add(
          section(
              chapter,
              read.size() + 1,
              parts.of(chapter),
              needs.getOrDefault(chapter.id(), List.of())));
    }
    List<Step> steps = all.stream().map(parts::step).toList();
    Map<String, List<Fact>> derived =
        english
            ? facts.read(
                all.stream().map(item -> Told.of(parts.step(item), item, source.source())).toList())
            : Map.of();
    List<String> locales = new ArrayList<>(List.of(tag));
    locales.addAll(translations.keySet());
    String version = "sha256:" + Digest.hex(source.source().text(), VERSION_DIGITS);
    return new StepModel(
        new StepModel.Guide(key, source.source().path(), version, tag, locales),
        read,
        steps.stream()
            .map(step -> step.with(derived.getOrDefault(step.id(), List.of()), step.plan()))
            .toList(),
        tombstones);
  }

  private Map<String, List<Section.Need>> needs(FactReader facts) {
    Map<String, List<Section.Need>> needs = new HashMap<>();
    for (int i = 0; i < chapters.size(); i++) {
      Chapter chapter = chapters.get(i);
      facts
          .announced(chapter, chapters.subList(i + 1, chapters.size()))
          .forEach(
              (next, evidence) ->
                  needs
                      .computeIfAbsent(next, _ -> new ArrayList<>())
                      .add(new Section.Need(chapter.id(), evidence)));
    }
    return needs;
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

  private Section section(Chapter chapter, int ord, List<Part> parts, List<Section.Need> needs) {
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
        parts.subList(last, parts.size()),
        needs,
        false);
  }
}
