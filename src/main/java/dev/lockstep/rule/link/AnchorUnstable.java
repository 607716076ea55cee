package dev.lockstep.rule.link;

import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Facts.Anchor;
import dev.lockstep.facts.Facts.Anchor.Kind;
import dev.lockstep.facts.Facts.Reference;
import dev.lockstep.facts.Places.Place;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.CorpusDraft;
import dev.lockstep.rule.Rule;
import dev.lockstep.rule.link.Fragments.Named;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A heading without an anchor that links lead to by its words: they are dead as soon as it is
/// translated or reworded.
///
/// Of 579 links with a fragment in a real product 566 hung on the words of 227 headings, and about
/// 550 of them were dead in each of its translations.
public final class AnchorUnstable implements Rule.OfCorpus {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  // The links that lead to one heading.
  private record Use(Facts document, Set<Reference> links, List<Named> ways, Set<String> ids) {

    Use(Facts document) {
      this(document, new LinkedHashSet<>(), new ArrayList<>(), new TreeSet<>());
    }

    void add(Named named, String id) {
      ids.add(isNumbered(named.fragment(), id) ? named.fragment() : id);
      if (links.add(named.link().reference())) {
        ways.add(named);
      }
    }

    // The second of equal headings in a page and in what it includes: its id holds there alone.
    private static boolean isNumbered(String fragment, String id) {
      return fragment.startsWith(id + "-");
    }
  }

  @Override
  public Stream<Finding> check(Corpus corpus) {
    if (corpus.source().isPresent()) {
      return Stream.of();
    }
    Fragments fragments = new Fragments(corpus);
    Map<Place, Use> uses = new LinkedHashMap<>();
    fragments
        .all()
        .forEach(
            named ->
                // One that is about to be mended is one already.
                fragments
                    .place(named)
                    .or(() -> fragments.certain(named))
                    .filter(place -> place.anchor().kind() == Kind.IMPLICIT)
                    .ifPresent(
                        place ->
                            uses.computeIfAbsent(heading(place), p -> new Use(p.document()))
                                .add(named, place.anchor().id())));
    return uses.entrySet().stream()
        .map(use -> finding(corpus, use.getKey().anchor(), use.getValue()));
  }

  // A heading with a picture has two ids; the first is the site's.
  private static Place heading(Place place) {
    return place.document().anchors().stream()
        .filter(anchor -> anchor.span().equals(place.anchor().span()))
        .findFirst()
        .map(anchor -> new Place(place.document(), anchor))
        .orElse(place);
  }

  private Finding finding(Corpus corpus, Anchor anchor, Use use) {
    CorpusDraft draft =
        CorpusDraft.at(this, corpus, use.document(), anchor.span()).identity(anchor.id());
    Named first = use.ways().getFirst();
    draft.related("first link", first.link().document(), first.link().reference().span());
    String id = use.ids().iterator().next();
    boolean own = use.document().anchors().stream().anyMatch(a -> a.id().equals(id));
    if (use.ids().size() == 1 && own) {
      draft.help("write {#" + id + "} behind the heading");
      mend(corpus, draft, use.document(), anchor, id);
    } else {
      draft.help("give the heading an anchor, and lead the links to it");
    }
    return draft.says(message(corpus, use));
  }

  // The site numbers equal headings that have no anchor. When one gets its own, those after it
  // would
  // move up, so they get theirs too.
  private static void mend(
      Corpus corpus, CorpusDraft draft, Facts document, Anchor anchor, String id) {
    String text = corpus.text(document.shown()).text();
    if (endsInAttributes(text, anchor)) {
      return;
    }
    String title = "give the heading the anchor that the links use";
    draft.fix(title, Fix.Safety.SAFE, document, Span.at(anchor.end()), " {#" + id + "}");
    Set<Integer> done = new LinkedHashSet<>(Set.of(anchor.end()));
    for (Anchor later : document.anchors()) {
      if (later.kind() == Kind.IMPLICIT
          && later.span().start() > anchor.span().start()
          && bare(later.words()).equals(bare(anchor.words()))
          && !endsInAttributes(text, later)
          && done.add(later.end())) {
        String own = " {#" + later.id() + "}";
        draft.fix(title, Fix.Safety.SAFE, document, Span.at(later.end()), own);
      }
    }
  }

  // `## Prices {.wide}`: two pairs of braces are none of both. Those of a badge are its own.
  private static boolean endsInAttributes(String text, Anchor anchor) {
    int end = Math.min(anchor.end(), text.length());
    String heading = text.substring(Math.min(anchor.span().start(), end), end);
    return heading.endsWith("}") && !heading.contains("[!BADGE");
  }

  private static String bare(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").strip();
  }

  private static String message(Corpus corpus, Use use) {
    int links = use.links().size();
    long pages =
        use.ways().stream().map(named -> named.link().document().path()).distinct().count();
    List<String> locales = corpus.translations(use.document());
    return (links == 1
            ? "a link leads"
            : links + " links" + (pages > 1 ? " from " + pages + " documents" : "") + " lead")
        + " here by the words of the heading: "
        + (links == 1 ? "it is" : "they are")
        + " dead where those are translated"
        + (locales.isEmpty() ? "" : " (" + String.join(", ", locales) + ")");
  }
}
