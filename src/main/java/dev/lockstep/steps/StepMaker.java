package dev.lockstep.steps;

import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.steps.Step.Callout;
import dev.lockstep.steps.Step.Kind;
import dev.lockstep.steps.Step.Link;
import dev.lockstep.steps.Step.Media;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// Makes one step of the model from an entry of an ordered list.
///
/// @param numbers what a reader counts, by step; `order` from 1 through the whole document
/// @param stale whether the translation into a locale is of what a step said before
record StepMaker(
    Document source,
    Map<String, Translation> translations,
    Texts texts,
    Assets assets,
    IdentityHashMap<Block.Item, String> numbers,
    IdentityHashMap<Block.Item, Integer> order,
    BiPredicate<String, Block.Item> stale) {

  /// @param parts makes the parts of a block inside the step
  Step step(Block.Item item, StepIds.Id id, Parts.Place place, Function<Block, List<Part>> parts) {
    String tag = source.locale().toLanguageTag();
    Details details = new Details(item, tag, translations, source.path(), assets);
    List<Media> media = details.media();
    Map<String, List<String>> labels = details.uiLabels();
    int words = words(item.blocks());
    List<Callout> callouts = new ArrayList<>();
    List<Part> body = new ArrayList<>();
    int picture = 0;
    for (int i = 0; i < item.blocks().size(); i++) {
      Block block = item.blocks().get(i);
      int shown = images(block);
      if (i == words) {
        picture += shown;
        continue;
      }
      switch (block) {
        case Block.Note note when !Own.hasSteps(note.blocks()) -> {
          body.add(new Part.Own("callout", callouts.size()));
          callouts.add(new Callout(note.kind(), i < words, texts.whole(note)));
        }
        case Block.Paragraph paragraph when Parts.isPicture(paragraph) -> {
          for (int n = 0; n < shown; n++) {
            body.add(new Part.Own("image", picture + n));
          }
        }
        default -> body.addAll(parts.apply(block));
      }
      picture += shown;
    }
    Map<String, Integer> lines = new LinkedHashMap<>();
    Map<String, Double> confidence = new LinkedHashMap<>();
    translations.forEach(
        (locale, translation) -> {
          List<Unit> answers = translation.of(item);
          if (!answers.isEmpty()) {
            lines.put(locale, translation.line(answers.getFirst()));
            confidence.put(locale, translation.confidence(item));
          }
        });
    List<Link> links = details.links();
    return new Step(
        id.id(),
        numbers.getOrDefault(item, ""),
        order.getOrDefault(item, 0),
        place.section(),
        place.parent(),
        id.turned(Revision.of(item, labels.getOrDefault(tag, List.of()), media, source.path())),
        id.origin(),
        kind(item, links, labels, details, media),
        text(item, words),
        body,
        labels,
        links,
        details.literals(),
        media,
        callouts,
        List.of(),
        Step.Plan.USUAL,
        id.aliases(),
        id.from(),
        source.at(item.marker()).line(),
        lines,
        confidence,
        lines.keySet().stream().filter(locale -> stale.test(locale, item)).toList());
  }

  // The first paragraph that says something; a picture or a warning may stand before it.
  private static int words(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Paragraph paragraph && !Parts.isPicture(paragraph)) {
        return i;
      }
    }
    return -1;
  }

  private Map<String, Fragment> text(Block.Item item, int words) {
    if (words < 0) {
      return Map.of();
    }
    Block.Paragraph paragraph = (Block.Paragraph) item.blocks().get(words);
    // The first paragraph of an entry has no unit of its own: it is the entry's.
    return texts.words(words == 0 ? item : paragraph, paragraph.content());
  }

  // What "check that" and "you see" mean is for rules on the words of the source to say.
  private static Kind kind(
      Block.Item item,
      List<Link> links,
      Map<String, List<String>> labels,
      Details details,
      List<Media> media) {
    if (Own.hasSteps(item.blocks())) {
      return Kind.SUBSTEPS;
    }
    boolean onlyALink =
        links.size() == 1
            && labels.isEmpty()
            && media.isEmpty()
            && details.literals().isEmpty()
            && item.blocks().size() == 1;
    return onlyALink ? Kind.GOTO : Kind.DO;
  }

  private static int images(Block block) {
    List<Inline> inlines = Own.inlines(List.of(block));
    return (int) Inline.all(inlines).filter(Inline.Image.class::isInstance).count();
  }
}
