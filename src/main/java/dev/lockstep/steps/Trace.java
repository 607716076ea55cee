package dev.lockstep.steps;

import dev.lockstep.locale.LinkKey;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.steps.Step.Origin;
import java.util.List;
import java.util.Optional;

/// What is remembered of a step to know it again after the document has changed.
///
/// @param rule what its id is minted from; read from a file only where an author named it
/// @param text its words; `labels` what it names on the screen, `links` where it leads
/// @param ord its place among all steps, from 1
/// @param rev of its content, before `turns`
/// @param turns how often it became another step under the same id
record Trace(
    String id,
    Origin origin,
    String rule,
    String text,
    List<String> labels,
    List<String> links,
    List<Picture> pictures,
    String section,
    int ord,
    String rev,
    int turns,
    List<String> aliases,
    Optional<String> from) {

  /// @param sha256 of its bytes, or empty
  record Picture(String name, String sha256) {}

  /// @param step as it was made with `id`
  static Trace of(Step step, Block.Item item, StepIds.Id id, Document source) {
    List<String> links =
        step.links().stream()
            .map(link -> LinkKey.of(link.href(), source.path()))
            .distinct()
            .toList();
    List<Picture> pictures =
        step.media().stream().map(m -> new Picture(name(m.src()), m.sha256().orElse(""))).toList();
    String tag = source.locale().toLanguageTag();
    return new Trace(
        step.id(),
        step.origin(),
        id.rule(),
        Own.text(item.blocks()),
        step.uiLabels().getOrDefault(tag, List.of()),
        links,
        pictures,
        step.section(),
        step.ord(),
        step.rev(),
        id.turns(),
        id.aliases(),
        id.from());
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  StepIds.Id stepId() {
    return new StepIds.Id(id, origin, rule, turns, aliases, from);
  }

  Trace as(StepIds.Id other) {
    return new Trace(
        other.id(),
        other.origin(),
        rule,
        text,
        labels,
        links,
        pictures,
        section,
        ord,
        rev,
        other.turns(),
        other.aliases(),
        other.from());
  }
}
