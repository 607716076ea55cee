package dev.lockstep.align;

import dev.lockstep.locale.Lexicon;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A document ready to be looked at and to be aligned: its units, and the keys of each.
///
/// A source is aligned with the targets of many locales and with its older self; finding its keys
/// is a third of the work of an alignment, so it is done once, and only where somebody asks.
public final class Outlined {

  private final Document document;
  private final List<Unit> units;
  private final List<Unit> all;
  private final List<Inline> inlines;
  private final boolean hasVersions;
  private final @Nullable Outlined newer;
  private @Nullable List<Block> blocks;
  private @Nullable Keys keys;

  private Outlined(Document document, boolean hasVersions, @Nullable Outlined newer) {
    this.document = document;
    this.hasVersions = hasVersions;
    this.newer = newer;
    this.units = Outline.of(document);
    this.all = units.stream().flatMap(Unit::all).toList();
    this.inlines = all.stream().flatMap(unit -> Inline.all(unit.content())).toList();
  }

  public static Outlined of(Document document) {
    return new Outlined(document, false, null);
  }

  /// A source whose older versions are looked at too.
  public static Outlined ofSource(Document document) {
    return new Outlined(document, true, null);
  }

  /// A version of this source that is older, or otherwise much the same: what both say in the same
  /// words is looked up once.
  public Outlined older(Document version) {
    return new Outlined(version, false, this);
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

  /// Every block, in reading order: for rules that look at what is no unit, such as a list.
  public List<Block> blocks() {
    List<Block> known = blocks;
    if (known == null) {
      known = Block.all(document.blocks()).toList();
      blocks = known;
    }
    return known;
  }

  /// What stands inside all units, at whatever depth, in reading order.
  public List<Inline> inlines() {
    return inlines;
  }

  /// The inlines of one sort.
  public <T extends Inline> Stream<T> inlines(Class<T> sort) {
    return inlines.stream().filter(sort::isInstance).map(sort::cast);
  }

  /// The keys of `all()`.
  Keys keys() {
    Keys known = keys;
    if (known == null) {
      Lexicon lexicon = Lexicon.of(document.locale());
      Keys other = newer == null ? null : newer.keys();
      known = Keys.of(all, document.path(), lexicon, hasVersions, other);
      keys = known;
    }
    return known;
  }
}
