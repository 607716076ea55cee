package dev.lockstep.facts;

import dev.lockstep.facts.Facts.Anchor;
import dev.lockstep.facts.Facts.Anchor.Kind;
import dev.lockstep.facts.Facts.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The places of a page that a fragment can lead to, with those of what it includes.
public final class Places {

  private static final Pattern REPEATED = Pattern.compile("(.+)-(\\d{1,3})");

  private final List<Place> all = new ArrayList<>();
  private final Map<String, List<Place>> byId = new HashMap<>();

  private Places() {}

  /// An anchor and the document that it is written in.
  public record Place(Facts document, Anchor anchor) {

    // By hand: all that is known of a document need not be compared to know that it is the same.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Place that
          && document.isSame(that.document)
          && anchor.equals(that.anchor);
    }

    @Override
    public int hashCode() {
      return 31 * document.shown().hashCode() + anchor.span().start();
    }
  }

  /// The places of a page.
  public static Places of(Corpus corpus, Facts page) {
    Places places = new Places();
    places.add(corpus, page, new HashSet<>());
    return places;
  }

  private void add(Corpus corpus, Facts document, Set<String> seen) {
    if (!seen.add(document.path())) {
      return;
    }
    document.anchors().forEach(anchor -> add(new Place(document, anchor)));
    for (Reference reference : document.references()) {
      switch (reference.sort()) {
        case INCLUDE ->
            corpus.included(document, reference).ifPresent(part -> add(corpus, part, seen));
        case SNIPPET -> corpus.snippets().ifPresent(file -> add(file, reference.target()));
        case LINK, IMAGE -> {}
      }
    }
  }

  // What stands in the section of a snippet; its heading is a name and is not shown.
  private void add(Facts snippets, String name) {
    boolean inside = false;
    for (Anchor anchor : snippets.anchors()) {
      if (anchor.level() == 1 || anchor.level() == 2) {
        inside = anchor.id().equals(name);
      } else if (inside) {
        add(new Place(snippets, anchor));
      }
    }
  }

  private void add(Place place) {
    all.add(place);
    byId.computeIfAbsent(place.anchor().id(), _ -> new ArrayList<>()).add(place);
  }

  /// In reading order, those of included documents last.
  public List<Place> all() {
    return all;
  }

  /// Where a fragment leads.
  public Optional<Place> find(String fragment) {
    return exact(fragment).or(() -> repeated(fragment));
  }

  private Optional<Place> exact(String fragment) {
    return byId.getOrDefault(fragment, List.of()).stream().findFirst();
  }

  // A heading of the page and one of what it includes may have the same words; the site counts them
  // together.
  private Optional<Place> repeated(String fragment) {
    Matcher number = REPEATED.matcher(fragment);
    if (!number.matches()) {
      return Optional.empty();
    }
    return byId.getOrDefault(number.group(1), List.of()).stream()
        .filter(place -> place.anchor().kind() == Kind.IMPLICIT)
        .skip(Long.parseLong(number.group(2)))
        .findFirst();
  }
}
