package dev.lockstep.rule.drift;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Unit;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// An anchor that stands on two headings of the target and on one of the source.
public final class AnchorDuplicated implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    Map<String, List<Block.Heading>> source = anchors(comparison.alignment().sourceUnits());
    Map<String, List<Block.Heading>> target = anchors(comparison.alignment().targetUnits());
    return target.entrySet().stream()
        .filter(
            e ->
                e.getValue().size()
                    > Math.max(1, source.getOrDefault(e.getKey(), List.of()).size()))
        .flatMap(
            e ->
                e.getValue().stream()
                    .skip(1)
                    .map(h -> finding(comparison, h, e.getValue().getFirst())));
  }

  private static Map<String, List<Block.Heading>> anchors(List<Unit> units) {
    Map<String, List<Block.Heading>> anchors = new LinkedHashMap<>();
    units.stream()
        .flatMap(Unit::all)
        .forEach(
            unit -> {
              if (unit.block() instanceof Block.Heading heading && heading.anchor().isPresent()) {
                anchors
                    .computeIfAbsent(heading.anchor().get().id(), _ -> new ArrayList<>())
                    .add(heading);
              }
            });
    return anchors;
  }

  private Finding finding(Comparison comparison, Block.Heading second, Block.Heading first) {
    Block.Anchor anchor = second.anchor().orElseThrow();
    int line = comparison.target().source().lineOf(first.span().start());
    return Draft.at(this, comparison, anchor.span())
        .related("first use", comparison.target(), first.anchor().orElseThrow().span())
        .help("give this heading the anchor of its source")
        .identity(anchor.id())
        .says(
            "anchor {#" + anchor.id() + "} stands on line " + line + " already: links lead there");
  }
}
