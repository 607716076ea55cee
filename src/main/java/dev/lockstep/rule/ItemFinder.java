package dev.lockstep.rule;

import dev.lockstep.locale.LinkKey;
import dev.lockstep.model.Block;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.rule.Items.Item;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the links, pictures, code spans and snippets of a document, in one walk through its units.
final class ItemFinder {

  enum Sort {
    LINK,
    IMAGE,
    CODE,
    /// Includes, too.
    SNIPPET
  }

  private static final String INCLUDE = "$include ";

  private final Map<Sort, Map<Unit, List<Item>>> found = new EnumMap<>(Sort.class);
  private final String path;

  /// @param path the document's path, for relative links
  ItemFinder(List<Unit> units, String path) {
    this.path = path;
    for (Sort sort : Sort.values()) {
      found.put(sort, new HashMap<>());
    }
    units.stream().flatMap(Unit::all).forEach(this::unit);
  }

  /// The items of a unit's own words.
  List<Item> of(Sort sort, Unit unit) {
    Map<Unit, List<Item>> items = found.getOrDefault(sort, Map.of());
    return items.getOrDefault(unit, List.of());
  }

  private void unit(Unit unit) {
    if (unit.block() instanceof Block.Include include) {
      Inline inline = new Inline.Snippet(INCLUDE + include.path(), include.span());
      add(Sort.SNIPPET, new Item(unit, inline, include.path(), true));
    }
    inlines(unit, unit.content());
  }

  private void inlines(Unit unit, List<Inline> inlines) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Link link ->
            add(Sort.LINK, new Item(unit, link, LinkKey.of(link.target(), path), true));
        case Inline.Image image ->
            add(Sort.IMAGE, new Item(unit, image, LinkKey.of(image.target(), path), true));
        case Inline.HalfLink half ->
            add(
                half.image() ? Sort.IMAGE : Sort.LINK,
                new Item(unit, half, LinkKey.of(half.target(), path), false));
        case Inline.Code code ->
            add(Sort.CODE, new Item(unit, code, CodeText.key(code.text()), true));
        case Inline.Snippet snippet ->
            add(Sort.SNIPPET, new Item(unit, snippet, key(snippet.name()), true));
        case Inline.Words _, Inline.Styled _, Inline.Marker _, Inline.Tag _, Inline.Opaque _ -> {}
      }
      inlines(unit, inline.content());
    }
  }

  private void add(Sort sort, Item item) {
    found
        .computeIfAbsent(sort, _ -> new HashMap<>())
        .computeIfAbsent(item.unit(), _ -> new ArrayList<>(2))
        .add(item);
  }

  // An include is the same whether it has a line of its own or not.
  private static String key(String snippet) {
    return snippet.startsWith(INCLUDE) ? snippet.substring(INCLUDE.length()).strip() : snippet;
  }
}
