package dev.lockstep.rule.page;

import dev.lockstep.facts.Asset;
import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Facts.Reference;
import dev.lockstep.facts.Facts.Reference.Sort;
import dev.lockstep.locale.LinkKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A picture file of the source, and the first place that shows it.
///
/// Translations have copies of the pictures, or placeholders: only the source's are looked into.
record Shown(Asset asset, Facts page, Reference use) {

  /// Each picture once, in the order of its first use.
  static Stream<Shown> all(Corpus corpus) {
    Map<String, Shown> first = new LinkedHashMap<>();
    if (corpus.source().isEmpty()) {
      for (Facts page : corpus.pages()) {
        for (Reference use : page.references()) {
          if (use.sort() == Sort.IMAGE) {
            asset(corpus, page, use)
                .ifPresent(a -> first.putIfAbsent(a.path(), new Shown(a, page, use)));
          }
        }
      }
    }
    return first.values().stream();
  }

  /// The file that a link or picture leads to.
  static Optional<Asset> asset(Corpus corpus, Facts page, Reference use) {
    return corpus.asset(LinkKey.of(use.target(), page.path()).replaceFirst("#.*$", ""));
  }
}
