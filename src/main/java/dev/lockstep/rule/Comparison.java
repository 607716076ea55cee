package dev.lockstep.rule;

import dev.lockstep.align.Aligner;
import dev.lockstep.align.Alignment;
import dev.lockstep.align.Outlined;
import dev.lockstep.align.Pair;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.rule.ItemFinder.Sort;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A source and its target as the drift rules get them: aligned once, with what became of their
/// links, pictures and code.
public final class Comparison {

  /// A paragraph with fewer characters is a caption or a colon line that translators join to its
  /// neighbour.
  public static final int SHORTEST_PARAGRAPH = 60;

  private final Alignment alignment;
  private final IdentityHashMap<Unit, Unit> sections = new IdentityHashMap<>();
  private final IdentityHashMap<Unit, Unit> parents = new IdentityHashMap<>();
  private final IdentityHashMap<Block.Item, Block.Procedure> lists = new IdentityHashMap<>();
  private final IdentityHashMap<Unit, Integer> places = new IdentityHashMap<>();
  private final Explained explained;
  // Each rule asks for them.
  private final List<Pair> unexplained;
  private final List<Pair.Matched> couples;
  private final Items links;
  private final Items images;
  private final Items codes;
  private final Items snippets;

  private Comparison(Alignment alignment) {
    this.alignment = alignment;
    index(alignment.sourceUnits(), null, null);
    index(alignment.targetUnits(), null, null);
    lists(alignment.source().blocks());
    lists(alignment.target().blocks());
    for (Pair pair : alignment.pairs()) {
      if (pair instanceof Pair.Missing gone) {
        places.put(gone.source(), gone.place());
      }
    }
    this.explained = Explained.of(alignment, this);
    this.unexplained = alignment.pairs().stream().filter(pair -> !isExplained(pair)).toList();
    this.couples = unexplained.stream().flatMap(Comparison::couple).toList();
    ItemFinder source = new ItemFinder(alignment.sourceUnits(), alignment.source().path());
    ItemFinder target = new ItemFinder(alignment.targetUnits(), alignment.target().path());
    this.links = items(source, target, Sort.LINK);
    this.images = items(source, target, Sort.IMAGE);
    this.codes = items(source, target, Sort.CODE);
    this.snippets = items(source, target, Sort.SNIPPET);
  }

  public static Comparison of(Outlined source, Outlined target) {
    return new Comparison(Aligner.align(source, target));
  }

  public Alignment alignment() {
    return alignment;
  }

  public Document source() {
    return alignment.source();
  }

  public Document target() {
    return alignment.target();
  }

  public Items links() {
    return links;
  }

  public Items images() {
    return images;
  }

  /// Code spans.
  public Items codes() {
    return codes;
  }

  /// Includes and snippets.
  public Items snippets() {
    return snippets;
  }

  /// The pairs that no bigger defect explains.
  public Stream<Pair> pairs() {
    return unexplained.stream();
  }

  /// The pairs of one sort that no bigger defect explains.
  public <T extends Pair> Stream<T> pairs(Class<T> sort) {
    return pairs().filter(sort::isInstance).map(sort::cast);
  }

  /// What the target does not have, of a kind.
  public Stream<Pair.Missing> missing(Kind kind) {
    return pairs(Pair.Missing.class).filter(gone -> gone.source().is(kind));
  }

  /// What only the target has, of a kind.
  public Stream<Unit> extra(Kind kind) {
    return pairs(Pair.Extra.class).map(Pair.Extra::target).filter(unit -> unit.is(kind));
  }

  /// What stands in another place, of a kind.
  public Stream<Pair.Moved> moved(Kind kind) {
    return pairs(Pair.Moved.class).filter(moved -> moved.source().is(kind));
  }

  /// The defects that explain others.
  public Explained explained() {
    return explained;
  }

  /// The matched and moved pairs whose source is of a kind.
  public Stream<Pair.Matched> matched(Kind kind) {
    return pairs(Pair.Matched.class).filter(pair -> pair.source().is(kind));
  }

  /// All units that answer one another one to one, moved ones too.
  public Stream<Pair.Matched> couples() {
    return couples.stream();
  }

  private static Stream<Pair.Matched> couple(Pair pair) {
    return switch (pair) {
      case Pair.Matched matched -> Stream.of(matched);
      case Pair.Moved(Unit s, Unit t) -> Stream.of(new Pair.Matched(s, t));
      case Pair.Missing _, Pair.Extra _, Pair.Split _, Pair.Merged _ -> Stream.of();
    };
  }

  /// The section that holds a unit; a section is its own.
  public Optional<Unit> sectionOf(Unit unit) {
    return Optional.ofNullable(sections.get(unit));
  }

  public Optional<Unit> parentOf(Unit unit) {
    return Optional.ofNullable(parents.get(unit));
  }

  /// Where in the target a source unit that is not there should stand, as a raw offset.
  public Optional<Integer> placeOf(Unit missing) {
    return Optional.ofNullable(places.get(missing));
  }

  /// The list that an ordered item stands in.
  public Optional<Block.Procedure> listOf(Unit step) {
    return step.block() instanceof Block.Item item
        ? Optional.ofNullable(lists.get(item))
        : Optional.empty();
  }

  private boolean isExplained(Pair pair) {
    return switch (pair) {
      case Pair.Missing missing -> explained.units().contains(missing.source());
      case Pair.Extra extra -> explained.units().contains(extra.target());
      case Pair.Matched _, Pair.Moved _, Pair.Split _, Pair.Merged _ -> false;
    };
  }

  private void index(List<Unit> units, @Nullable Unit section, @Nullable Unit parent) {
    for (Unit unit : units) {
      Unit own = unit.is(Kind.SECTION) ? unit : section;
      if (own != null) {
        sections.put(unit, own);
      }
      if (parent != null) {
        parents.put(unit, parent);
      }
      index(unit.children(), own, unit);
    }
  }

  private void lists(List<Block> blocks) {
    Block.all(blocks)
        .filter(Block.Procedure.class::isInstance)
        .map(Block.Procedure.class::cast)
        .forEach(list -> list.steps().forEach(item -> lists.put(item, list)));
  }

  private Items items(ItemFinder source, ItemFinder target, Sort sort) {
    return Items.of(
        alignment, unit -> source.of(sort, unit), unit -> target.of(sort, unit), explained.units());
  }
}
