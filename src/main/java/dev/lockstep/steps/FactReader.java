package dev.lockstep.steps;

import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.steps.Fact.Evidence;
import dev.lockstep.steps.Fact.Gate;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Derives facts from the words of an English source. A rule that is not sure says nothing: a step
/// without a fact is as good as it was, a wrong fact is in everybody's way.
final class FactReader {

  private static final String LANGUAGE = "en";
  private static final WordLists WORDS = WordLists.of(LANGUAGE);

  private final Document source;
  private final String tag;

  FactReader(Document source) {
    this.source = source;
    this.tag = source.locale().toLanguageTag();
  }

  /// Whether the words of the source are known.
  boolean isKnown() {
    return source.locale().getLanguage().equals(LANGUAGE);
  }

  /// The facts of steps by their ids.
  Map<String, List<Fact>> read(List<Told> steps) {
    Map<String, List<Fact>> facts = new HashMap<>();
    new ValueFacts(WORDS, tag).find(steps, (id, fact) -> add(facts, id, fact));
    List<String> kinds = WORDS.list("gate");
    for (Told step : steps) {
      List<Step.Callout> callouts = step.step().callouts();
      for (int i = 0; i < callouts.size(); i++) {
        if (kinds.contains(callouts.get(i).kind())) {
          Evidence evidence = new Evidence("caution-in-step", Optional.of(step.callouts().get(i)));
          add(facts, step.step().id(), new Gate(i, evidence));
        }
      }
    }
    new LoopFacts(WORDS).find(steps, (id, fact) -> add(facts, id, fact));
    new VerifyFacts(WORDS, tag).find(steps, (id, fact) -> add(facts, id, fact));
    return facts;
  }

  private static void add(Map<String, List<Fact>> facts, String id, Fact fact) {
    facts.computeIfAbsent(id, _ -> new ArrayList<>()).add(fact);
  }

  /// The later sections that a section announces as the next: `continue with **Enter the key**`.
  Map<String, Evidence> announced(Chapter chapter, List<Chapter> later) {
    Map<String, Evidence> announced = new HashMap<>();
    Pattern next = WORDS.pattern("\\b<next>\\s+(?:the\\s+)?");
    List<Block> paragraphs =
        chapter.blocks().stream().filter(Block.Paragraph.class::isInstance).toList();
    for (List<Inline> piece : Own.pieces(paragraphs)) {
      Said said = Said.of(piece, source.source());
      Matcher found = next.matcher(said.text());
      while (found.find()) {
        for (Span label : said.labels()) {
          if (label.start() == found.end()) {
            String title = Own.normal(said.text().substring(label.start(), label.end()));
            later.stream()
                .filter(c -> c.heading().map(h -> title(h).equals(title)).orElse(false))
                .findFirst()
                .ifPresent(
                    c ->
                        announced.put(
                            c.id(),
                            new Evidence(
                                "section-announced",
                                Optional.of(said.raw(found.start(), label.end())))));
          }
        }
      }
    }
    return announced;
  }

  private static String title(Block.Heading heading) {
    return Own.normal(Own.label(heading.content()));
  }
}
