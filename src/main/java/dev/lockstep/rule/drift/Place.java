package dev.lockstep.rule.drift;

import dev.lockstep.model.Unit;
import dev.lockstep.rule.Comparison;
import dev.lockstep.text.Span;
import java.util.Optional;

/// Where in the target a reader misses something of a source unit.
final class Place {

  private Place() {}

  /// The place of a missing unit, the unit that answers, else the one that answers what holds it,
  /// else the start of the document.
  static Span of(Comparison comparison, Unit source) {
    Optional<Integer> place = comparison.placeOf(source);
    if (place.isPresent()) {
      return Span.at(place.get());
    }
    Optional<Unit> here = Optional.of(source);
    while (here.isPresent()) {
      Optional<Unit> answer = comparison.alignment().targetOf(here.get());
      if (answer.isPresent()) {
        Span span = answer.get().marker();
        return comparison.target().source().lineOf(span.start())
                == comparison.target().source().lineOf(span.end())
            ? span
            : Span.at(span.start());
      }
      here = comparison.parentOf(here.get());
    }
    return Span.at(comparison.target().frontMatter().span().end());
  }
}
