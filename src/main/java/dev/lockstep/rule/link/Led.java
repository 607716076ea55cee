package dev.lockstep.rule.link;

import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Destination;
import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Facts.Anchor;
import dev.lockstep.facts.Facts.Reference;
import dev.lockstep.facts.Facts.Reference.Sort;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A reference and where it leads those who read it: one way for each page that shows its document.
///
/// @param document where it is written
record Led(Facts document, Reference reference, List<Way> ways) {

  /// @param reader the page that is being read
  record Way(Facts reader, Destination destination) {}

  /// The references of a sort in all documents, in the order of their paths.
  static Stream<Led> all(Corpus corpus, Sort sort) {
    return all(corpus, sort, _ -> true);
  }

  /// @param wanted which of them: to find out where one leads takes longer than to ask
  static Stream<Led> all(Corpus corpus, Sort sort, Predicate<Reference> wanted) {
    return corpus.pages().stream()
        .flatMap(document -> all(corpus, document, r -> r.sort() == sort && wanted.test(r)));
  }

  private static Stream<Led> all(Corpus corpus, Facts document, Predicate<Reference> wanted) {
    if (document.references().stream().noneMatch(wanted)) {
      return Stream.of();
    }
    boolean snippets = corpus.snippets().filter(document::equals).isPresent();
    List<Facts> pages = snippets ? List.of(document) : corpus.readers(document);
    return document.references().stream()
        .filter(wanted)
        .map(
            reference -> {
              // A path from the root leads all readers to the same place.
              boolean fromRoot = reference.target().startsWith("/");
              List<Facts> readers =
                  fromRoot
                      ? List.of(document)
                      : snippets ? readers(corpus, document, reference) : pages;
              return new Led(
                  document,
                  reference,
                  readers.stream()
                      .map(reader -> way(corpus, document, reader, reference))
                      .toList());
            });
  }

  // Writers count on both: in a real product four relative links of includes work from the
  // include's
  // own folder only, and one from the pages' only.
  private static Way way(Corpus corpus, Facts document, Facts reader, Reference reference) {
    Destination there = Destination.of(corpus, reader, reference.target());
    return there instanceof Destination.Nowhere
        ? new Way(reader, Destination.of(corpus, document, reference.target()))
        : new Way(reader, there);
  }

  // A snippet is read where it is used.
  private static List<Facts> readers(Corpus corpus, Facts snippets, Reference reference) {
    String name = "";
    for (Anchor anchor : snippets.anchors()) {
      if (anchor.level() == 2 && anchor.span().start() < reference.span().start()) {
        name = anchor.id();
      }
    }
    List<Facts> readers = corpus.snippetReaders(name);
    return readers.isEmpty() ? List.of(snippets) : readers;
  }

  /// The first way to a destination of a kind.
  Optional<Way> way(Predicate<Destination> kind) {
    return ways.stream().filter(way -> kind.test(way.destination())).findFirst();
  }

  /// For whom a way is, where that is not all: ` for readers of help/x.md`, or nothing.
  String whom(Way way) {
    return way.reader().isSame(document) ? "" : " for readers of " + way.reader().path();
  }

  /// How a path of the documentation is written in this place: from the root, or from here.
  String written(String path) {
    boolean fromRoot = reference.target().startsWith("/") || document.isPart();
    String encoded = path.replace(" ", "%20");
    return fromRoot ? "/" + encoded : fromHere(encoded);
  }

  private String fromHere(String path) {
    List<String> from = Arrays.asList(document.path().split("/", -1));
    List<String> to = Arrays.asList(path.split("/", -1));
    int same = 0;
    while (same < Math.min(from.size(), to.size()) - 1 && from.get(same).equals(to.get(same))) {
      same++;
    }
    return "../".repeat(from.size() - 1 - same) + String.join("/", to.subList(same, to.size()));
  }
}
