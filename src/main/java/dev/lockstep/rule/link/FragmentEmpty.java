package dev.lockstep.rule.link;

import dev.lockstep.facts.Address;
import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Facts.Reference;
import dev.lockstep.facts.Facts.Reference.Sort;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.CorpusDraft;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// A link that ends in `#` and names no place.
public final class FragmentEmpty implements Rule.OfCorpus {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Corpus corpus) {
    return corpus.pages().stream()
        .flatMap(
            page ->
                page.references().stream()
                    .filter(r -> r.sort() == Sort.LINK && r.target().strip().endsWith("#"))
                    .map(r -> finding(corpus, page, r)));
  }

  private Finding finding(Corpus corpus, Facts page, Reference link) {
    String target = link.target().strip();
    CorpusDraft draft =
        CorpusDraft.at(this, corpus, page, link.targetSpan())
            .identity(target)
            .help("name a place behind the #, or take the # away");
    if (!Address.of(target).path().isEmpty()) {
      draft.fix(
          "take the # away",
          Fix.Safety.SAFE,
          page,
          link.targetSpan(),
          target.substring(0, target.length() - 1));
    }
    return draft.says(target + " names no place on the page");
  }
}
