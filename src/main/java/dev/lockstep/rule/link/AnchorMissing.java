package dev.lockstep.rule.link;

import dev.lockstep.facts.Address;
import dev.lockstep.facts.Corpus;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A link to a place that the page does not have: the reader ends at its top.
public final class AnchorMissing implements Rule.OfCorpus {

  private static final int MOST = 6;

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Corpus corpus) {
    Fragments fragments = new Fragments(corpus);
    Optional<Fragments> source = corpus.source().map(Fragments::new);
    // A link that is dead for many readers is one link.
    Set<Reference> told = new HashSet<>();
    return fragments
        .all()
        .filter(named -> fragments.place(named).isEmpty())
        .filter(named -> source.filter(s -> isByWords(s, named)).isEmpty())
        .filter(named -> told.add(named.link().reference()))
        .map(named -> finding(corpus, named, fragments.of(named.page())));
  }

  // The source is told that its heading needs an anchor: once, not for each link and language.
  private static boolean isByWords(Fragments source, Named named) {
    return source
        .place(named)
        .filter(place -> place.anchor().kind() == Kind.IMPLICIT)
        .isPresent();
  }

  private Finding finding(Corpus corpus, Named named, Places places) {
    Led link = named.link();
    String wrong = named.fragment();
    CorpusDraft draft =
        CorpusDraft.at(this, corpus, link.document(), link.reference().targetSpan())
            .identity(link.reference().target());
    List<String> known = places.all().stream().map(place -> place.anchor().id()).distinct().toList();
    List<String> equal = known.stream().filter(id -> bare(id).equals(bare(wrong))).toList();
    Optional<String> near =
        equal.size() == 1
            ? Optional.of(equal.getFirst())
            : Nearest.of(wrong, known, Math.max(2, wrong.length() / 5));
    if (near.isPresent()) {
      String id = near.get();
      Place meant = places.find(id).orElseThrow();
      draft
          .help("did you mean #" + id + "?")
          .related("the place", meant.document(), meant.anchor().span())
          .fix(
              "lead the link to #" + id,
              equal.size() == 1 ? Fix.Safety.SAFE : Fix.Safety.REVIEW,
              link.document(),
              link.reference().targetSpan(),
              Address.of(link.reference().target().strip()).to(id));
    } else {
      draft.help(choice(wrong, known)).related("the page", named.page(), Span.at(0));
    }
    boolean here = named.page().equals(link.document());
    return draft.says(
        (here ? "this page" : named.page().path())
            + " has no place #"
            + wrong
            + (here ? "" : link.whom(named.way())));
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
        + likely.stream().map(id -> "#" + id).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static Set<String> words(String id) {
    return Set.copyOf(Arrays.stream(id.toLowerCase(Locale.ROOT).split("[-_]", -1)).distinct().toList());
  }

  // What remains when case and punctuation are gone.
  private static String bare(String id) {
    return id.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
