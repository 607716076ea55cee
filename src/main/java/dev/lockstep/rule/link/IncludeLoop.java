package dev.lockstep.rule.link;

import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Facts.Reference;
import dev.lockstep.facts.Facts.Reference.Sort;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.CorpusDraft;
import dev.lockstep.rule.Rule;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// An include that leads back to the document that it stands in.
public final class IncludeLoop implements Rule.OfCorpus {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Corpus corpus) {
    return corpus.pages().stream()
        .flatMap(
            page ->
                page.references().stream()
                    .filter(r -> r.sort() == Sort.INCLUDE && leadsBack(corpus, page, r))
                    .map(r -> finding(corpus, page, r)));
  }

  private static boolean leadsBack(Corpus corpus, Facts page, Reference include) {
    return leadsTo(page, corpus, corpus.included(page, include), new HashSet<>());
  }

  private static boolean leadsTo(
      Facts page, Corpus corpus, Optional<Facts> included, Set<String> seen) {
    if (included.isEmpty() || !seen.add(included.get().path())) {
      return false;
    }
    Facts part = included.get();
    return part.path().equals(page.path())
        || part.references().stream()
            .filter(r -> r.sort() == Sort.INCLUDE)
            .anyMatch(r -> leadsTo(page, corpus, corpus.included(part, r), seen));
  }

  private Finding finding(Corpus corpus, Facts page, Reference include) {
    String path = corpus.included(page, include).map(Facts::path).orElse(include.target());
    return CorpusDraft.at(this, corpus, page, include.targetSpan())
        .identity(include.target())
        .help("take the include out of one of the documents")
        .says(
            path.equals(page.path())
                ? "the document includes itself"
                : path + " includes this document in turn");
  }
}
