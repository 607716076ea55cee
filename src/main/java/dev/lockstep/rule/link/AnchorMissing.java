package dev.lockstep.rule.link;

import dev.lockstep.facts.Address;
import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Facts.Anchor.Kind;
import dev.lockstep.facts.Facts.Reference;
import dev.lockstep.facts.Places;
import dev.lockstep.facts.Places.Place;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.CorpusDraft;
import dev.lockstep.rule.Rule;
import dev.lockstep.rule.link.Fragments.Named;
import dev.lockstep.text.Nearest;
import dev.lockstep.text.Span;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A link to a place that the page does not have: the reader ends at its top.
public final class AnchorMissing implements Rule.OfCorpus {

  private static final int MOST = 6;
  private static final int LONGEST = 60;

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Corpus corpus) {
    Fragments fragments = new Fragments(corpus);
    // Fifty links of a document to one place that is gone are one thing to mend.
    Map<List<String>, Map<Reference, Named>> missing = new LinkedHashMap<>();
    fragments
        .all()
        .filter(named -> fragments.place(named).isEmpty() && !isByWords(corpus, named))
        .forEach(
            named ->
                missing
                    .computeIfAbsent(
                        List.of(
                            named.link().document().path(), named.page().path(), named.fragment()),
                        _ -> new LinkedHashMap<>())
                    .putIfAbsent(named.link().reference(), named));
    return missing.values().stream()
        .map(links -> finding(corpus, List.copyOf(links.values()), fragments));
  }

  // The source is told that its heading needs an anchor: once, not for each link and language.
  private static boolean isByWords(Corpus corpus, Named named) {
    Optional<Facts> original = corpus.source().flatMap(s -> s.page(named.page().path()));
    return corpus
        .source()
        .flatMap(s -> original.flatMap(page -> Places.of(s, page).find(named.fragment())))
        .filter(place -> place.anchor().kind() == Kind.IMPLICIT)
        .isPresent();
  }

  private Finding finding(Corpus corpus, List<Named> links, Fragments fragments) {
    Named named = links.getFirst();
    Led link = named.link();
    String wrong = named.fragment();
    CorpusDraft draft =
        CorpusDraft.at(this, corpus, link.document(), link.reference().targetSpan())
            .identity(link.reference().target());
    List<String> known =
        fragments.of(named.page()).all().stream()
            .map(place -> place.anchor().id())
            .distinct()
            .toList();
    Optional<Place> certain = fragments.certain(named);
    Optional<Place> meant = certain.or(() -> near(wrong, known, fragments.of(named.page())));
    if (meant.isPresent()) {
      String id = meant.get().anchor().id();
      draft
          .help("did you mean #" + id + "?")
          .related("the place", meant.get().document(), meant.get().anchor().span());
      for (Named one : links) {
        draft.fix(
            "lead the link to #" + id,
            certain.isPresent() ? Fix.Safety.SAFE : Fix.Safety.REVIEW,
            link.document(),
            one.link().reference().targetSpan(),
            Address.of(one.link().reference().target().strip()).to(id));
      }
    } else {
      draft.help(choice(wrong, known)).related("the page", named.page(), Span.at(0));
    }
    boolean here = named.page().isSame(link.document());
    return draft.says(
        (here ? "this page" : named.page().path())
            + " has no place #"
            + wrong
            + (here || named.page().equals(named.way().reader()) ? "" : link.whom(named.way()))
            + (links.size() > 1 ? ": " + links.size() + " links lead there" : ""));
  }

  private static Optional<Place> near(String wrong, List<String> known, Places places) {
    return Nearest.of(wrong, known, Math.max(2, wrong.length() / 5)).flatMap(places::find);
  }

  // Those first that share words with what was written.
  private static String choice(String wrong, List<String> known) {
    if (known.isEmpty()) {
      return "the page has no places to lead to: take the fragment away";
    }
    Set<String> words = words(wrong);
    List<String> likely =
        known.stream()
            .sorted(
                Comparator.comparingLong(
                    (String id) -> -words(id).stream().filter(words::contains).count()))
            .limit(MOST)
            .toList();
    int more = known.size() - likely.size();
    return "the page has "
        + likely.stream().map(id -> "#" + cut(id)).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static String cut(String id) {
    int most = id.offsetByCodePoints(0, Math.min(LONGEST, id.codePointCount(0, id.length())));
    return most < id.length() ? id.substring(0, most) + "…" : id;
  }

  private static Set<String> words(String id) {
    return Set.copyOf(
        Arrays.stream(id.toLowerCase(Locale.ROOT).split("[-_]", -1)).distinct().toList());
  }
}
