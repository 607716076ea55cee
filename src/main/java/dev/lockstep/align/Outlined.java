package dev.lockstep.align;

import dev.lockstep.locale.Lexicon;
import dev.lockstep.model.Document;
import dev.lockstep.model.Unit;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/// A document ready to be aligned: its units, and the keys of each.
///
/// A source is aligned with the targets of many locales and with its older self; finding its keys
/// is a third of the work of an alignment, so it is done once.
public final class Outlined {

  private final Document document;
  private final List<Unit> units;
  private final IdentityHashMap<Unit, Keys> keys = new IdentityHashMap<>();

  private Outlined(Document document) {
    this.document = document;
    this.units = Outline.of(document);
    Lexicon lexicon = Lexicon.of(document.locale());
    units.stream()
        .flatMap(Unit::all)
        .forEach(unit -> keys.put(unit, Keys.of(unit, document.path(), lexicon)));
  }

  public static Outlined of(Document document) {
    return new Outlined(document);
  }

  public Document document() {
    return document;
  }

  /// The units before the first heading, then one for each section.
  public List<Unit> units() {
    return units;
  }

  Keys keys(Unit unit) {
    return Objects.requireNonNull(keys.get(unit), "a unit of another document");
  }
}
