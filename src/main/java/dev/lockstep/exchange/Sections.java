package dev.lockstep.exchange;

import dev.lockstep.model.Block;
import dev.lockstep.model.Unit;
import dev.lockstep.text.Span;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// Knows in which section a unit stands.
final class Sections {

  private final IdentityHashMap<Unit, String> ids = new IdentityHashMap<>();

  private Sections() {}

  static Sections of(List<Unit> units) {
    Sections sections = new Sections();
    sections.add(units, "");
    return sections;
  }

  private void add(List<Unit> units, String section) {
    for (Unit unit : units) {
      String id = unit.block() instanceof Block.Heading heading ? heading.id() : section;
      ids.put(unit, id);
      add(unit.children(), id);
    }
  }

  /// The id of the section, or empty before the first heading.
  String idOf(Unit unit) {
    return ids.getOrDefault(unit, "");
  }

  /// The smallest unit that holds a place.
  static Optional<Unit> innermost(List<Unit> units, Span place) {
    for (Unit unit : units) {
      Span span = unit.span();
      if (span.start() <= place.start() && place.end() <= span.end()) {
        return Optional.of(innermost(unit.children(), place).orElse(unit));
      }
    }
    return Optional.empty();
  }
}
