package dev.lockstep.rule.drift;

import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Unit;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An anchor that stands on more headings of the target than of the source.
public final class AnchorDuplicated implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return twins(comparison.alignment().targetUnits()).values().stream()
        .flatMap(
            twins -> {
              List<Unit> wrong = twins.stream().filter(u -> isWrongTwin(comparison, u)).toList();
              Optional<Unit> right =
                  twins.stream().filter(unit -> !wrong.contains(unit)).findFirst();
              return wrong.stream().map(unit -> finding(comparison, unit, right.orElseThrow()));
            });
  }

  /// Whether a heading of the target has the anchor of another one, and its source has not.
  static boolean isWrongTwin(Comparison comparison, Unit heading) {
    Optional<Block.Anchor> anchor = anchor(heading);
    if (anchor.isEmpty()) {
      return false;
    }
    String id = anchor.get().id();
    List<Unit> twins = twins(comparison.alignment().targetUnits()).getOrDefault(id, List.of());
    // A section that the source does not have is told already, its anchor with it.
    if (twins.size() < 2
        || comparison.alignment().sourceOf(heading).isEmpty()
        || isSoInSource(comparison, heading, id)) {
      return false;
    }
    // Where the source has the anchor on none of them, the first may keep it.
    return twins.stream().anyMatch(twin -> isSoInSource(comparison, twin, id))
        || !twins.getFirst().equals(heading);
  }

  private static boolean isSoInSource(Comparison comparison, Unit heading, String id) {
    return comparison
        .alignment()
        .sourceOf(heading)
        .flatMap(AnchorDuplicated::anchor)
        .filter(anchor -> anchor.id().equals(id))
        .isPresent();
  }

  private static Map<String, List<Unit>> twins(List<Unit> units) {
    return units.stream()
        .flatMap(Unit::all)
        .filter(unit -> anchor(unit).isPresent())
        .collect(
            Collectors.groupingBy(
                unit -> anchor(unit).orElseThrow().id(), LinkedHashMap::new, Collectors.toList()));
  }

  private static Optional<Block.Anchor> anchor(Unit unit) {
    return unit.block() instanceof Block.Heading heading ? heading.anchor() : Optional.empty();
  }

  private Finding finding(Comparison comparison, Unit wrong, Unit right) {
    Block.Anchor anchor = anchor(wrong).orElseThrow();
    Span other = anchor(right).orElseThrow().span();
    Unit source = comparison.alignment().sourceOf(wrong).orElseThrow();
    return Draft.at(this, comparison, anchor.span())
        .in(source)
        .source(source.marker())
        .related("the same anchor", comparison.target(), other)
        .help("give this heading the anchor of its source")
        .fix("set the anchor of the source", Fix.Safety.SAFE, edit(comparison, wrong, source))
        .identity(anchor.id())
        .says(
            "anchor {#"
                + anchor.id()
                + "} is that of the heading on line "
                + comparison.target().source().lineOf(other.start())
                + ": links lead there");
  }

  private static Edit edit(Comparison comparison, Unit target, Unit source) {
    Block.Heading heading = (Block.Heading) target.block();
    Optional<Block.Anchor> anchor = anchor(source);
    if (anchor.isPresent()) {
      return AnchorChanged.edit(comparison, heading, anchor.get().id());
    }
    Span span = anchor(target).orElseThrow().span();
    boolean space = comparison.target().source().text().charAt(span.start() - 1) == ' ';
    return new Edit(
        comparison.target().at(new Span(span.start() - (space ? 1 : 0), span.end())), "");
  }
}
