package dev.lockstep.align;

import dev.lockstep.locale.Lexicon;
import dev.lockstep.model.Document;
import dev.lockstep.model.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A document ready to be looked at and to be aligned: its units, and the keys of each.
///
/// A source is aligned with the targets of many locales and with its older self; finding its keys
/// is a third of the work of an alignment, so it is done once, and only where somebody asks.
public final class Outlined {

  private final Document document;
  private final List<Unit> units;
  private final List<Unit> all;
  private final Lexicon lexicon;
  private final Map<Unit, Keys> keys = new HashMap<>();

  private Outlined(Document document) {
    this.document = document;
    this.units = Outline.of(document);
    this.all = units.stream().flatMap(Unit::all).toList();
    this.lexicon = Lexicon.of(document.locale());
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

  /// Every unit, in reading order.
  public List<Unit> all() {
    return all;
  }

  Keys keys(Unit unit) {
    return keys.computeIfAbsent(unit, u -> Keys.of(u, document.path(), lexicon));
  }
}
