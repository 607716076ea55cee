package dev.lockstep.rule.link;

import dev.lockstep.facts.Address;
import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Destination;
import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Facts.Reference.Sort;
import dev.lockstep.facts.Guides;
import dev.lockstep.facts.Places;
import dev.lockstep.facts.Places.Place;
import dev.lockstep.facts.Redirects;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The links that name a place on a page, and the places of the pages they lead to.
final class Fragments {

  private final Corpus corpus;
  private final Guides guides;
  private final Map<String, Places> places = new HashMap<>();

  Fragments(Corpus corpus) {
    this.corpus = corpus;
    this.guides = Guides.of(corpus, Redirects.of(corpus));
  }

  /// A link for one of its readers.
  ///
  /// @param page the page that it leads to
  record Named(Led link, Led.Way way, Facts page, String fragment) {}

  /// In reading order; a link in an include once for each page that shows it.
  Stream<Named> all() {
    return Led.all(corpus, Sort.LINK, link -> link.target().indexOf('#') >= 0)
        .flatMap(led -> led.ways().stream().flatMap(way -> named(led, way).stream()));
  }

  private Optional<Named> named(Led led, Led.Way way) {
    // Every browser knows #top.
    return page(led, way.destination())
        .filter(page -> !page.fragment().isEmpty() && !page.fragment().equals("top"))
        .map(page -> new Named(led, way, page.page(), page.fragment()));
  }

  private Optional<Destination.Page> page(Led led, Destination destination) {
    return switch (destination) {
      case Destination.Page page -> Optional.of(page);
      case Destination.Misspelt(_, _, Destination meant) -> page(led, meant);
      case Destination.Published(String key) ->
          guides
              .page(key)
              .map(
                  page ->
                      new Destination.Page(page, Address.of(led.reference().target()).fragment()));
      case Destination.File _,
          Destination.Folder _,
          Destination.Nowhere _,
          Destination.Elsewhere _ ->
          Optional.empty();
    };
  }

  Places of(Facts page) {
    Places known = places.get(page.path());
    if (known == null) {
      known = Places.of(corpus, page);
      places.put(page.path(), known);
    }
    return known;
  }

  /// Where a link leads, if there is such a place.
  Optional<Place> place(Named named) {
    return of(named.page()).find(named.fragment());
  }

  /// The one place of the page whose id differs from what a link says in nothing but case and
  /// punctuation.
  Optional<Place> certain(Named named) {
    String bare = bare(named.fragment());
    List<Place> equal =
        of(named.page()).all().stream().filter(p -> bare(p.anchor().id()).equals(bare)).toList();
    return equal.stream().map(p -> p.anchor().id()).distinct().count() == 1
        ? equal.stream().findFirst()
        : Optional.empty();
  }

  private static String bare(String id) {
    return id.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
