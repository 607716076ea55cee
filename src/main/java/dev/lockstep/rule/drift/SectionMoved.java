package dev.lockstep.rule.drift;

import dev.lockstep.align.Pair;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A section that stands in another place than in the source.
public final class SectionMoved implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.moved(Kind.SECTION).map(moved -> finding(comparison, moved));
  }

  private Finding finding(Comparison comparison, Pair.Moved moved) {
    return Draft.at(this, comparison, moved.target().marker())
        .in(moved.source())
        .source(moved.source().marker())
        .help("put the sections in the order of the source")
        .identity(Draft.quote(moved.source().content()))
        .says(
            "section "
                + Draft.quote(moved.source().content())
                + before(comparison, moved.source())
                    .map(section -> " follows " + Draft.quote(section.content()))
                    .orElse(" comes first")
                + " in the source");
  }

  private static Optional<Unit> before(Comparison comparison, Unit section) {
    List<Unit> siblings =
        comparison
            .parentOf(section)
            .map(Unit::children)
            .orElse(comparison.alignment().sourceUnits());
    int at = siblings.indexOf(section);
    return at > 0
        ? Optional.of(siblings.get(at - 1)).filter(s -> s.is(Kind.SECTION))
        : Optional.empty();
  }
}
