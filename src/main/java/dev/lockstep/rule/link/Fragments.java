package dev.lockstep.rule.link;

import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Destination;
import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Facts.Reference.Sort;
import dev.lockstep.facts.Places;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The links that name a place on a page, and the places of the pages they lead to.
final class Fragments {

  private final Corpus corpus;
  private final Map<String, Places> places = new HashMap<>();

  Fragments(Corpus corpus) {
    this.corpus = corpus;
  }

  /// A link for one of its readers.
  ///
  /// @param page the page that it leads to
  record Named(Led link, Led.Way way, Facts page, String fragment) {}

  /// In reading order; a link in an include once for each page that shows it.
  Stream<Named> all() {
    return Led.all(corpus, Sort.LINK)
        .filter(led -> led.reference().target().indexOf('#') >= 0)
        .flatMap(led -> led.ways().stream().flatMap(way -> named(led, way).stream()));
  }

  private static Optional<Named> named(Led led, Led.Way way) {
    Destination destination =
        way.destination() instanceof Destination.Misspelt misspelt
            ? misspelt.meant()
            : way.destination();
    // Every browser knows #top.
    return destination instanceof Destination.Page(Facts page, String fragment)
            && !fragment.isEmpty()
            && !fragment.equals("top")
        ? Optional.of(new Named(led, way, page, fragment))
        : Optional.empty();
  }

  Places of(Facts page) {
    Places known = places.get(page.path());
    if (known == null) {
      known = Places.of(corpus, page);
      places.put(page.path(), known);
    }
    return known;
  }

  Optional<Places.Place> place(Named named) {
    return of(named.page()).find(named.fragment());
  }
}
