package dev.lockstep.rule.link;

import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Facts.Reference;
import dev.lockstep.facts.Facts.Reference.Sort;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.locale.LinkKey;
import dev.lockstep.rule.CorpusDraft;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// An include of a document that does not exist: what it was to bring is not shown.
public final class IncludeMissing implements Rule.OfCorpus {

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
                    .filter(r -> r.sort() == Sort.INCLUDE && corpus.included(page, r).isEmpty())
                    .map(r -> finding(corpus, page, r)));
  }

  private Finding finding(Corpus corpus, Facts page, Reference include) {
    String path = LinkKey.resolve(include.target(), page.path());
    CorpusDraft draft =
        CorpusDraft.at(this, corpus, page, include.targetSpan()).identity(include.target());
    corpus
        .spelt(path)
        .or(() -> Meant.in(corpus).by(path))
        .filter(found -> found.endsWith(".md"))
        .ifPresent(
            found -> {
              draft.help("did you mean /" + found + "?");
              // Inside of a line the place of the path is not known.
              if (!include.targetSpan().equals(include.span())) {
                draft.fix(
                    "include /" + found,
                    Fix.Safety.REVIEW,
                    page,
                    include.targetSpan(),
                    "/" + found);
              }
            });
    return draft.says(
        path.isBlank() ? "the include names no file" : "there is no " + path + " to include");
  }
}
