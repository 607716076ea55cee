package dev.lockstep.rule.page;

import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Facts;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.CorpusDraft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.stream.Stream;

/// An article without an exl-id, while most others have one.
public final class ExlIdMissing implements Rule.OfCorpus {

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Stream<Finding> check(Corpus corpus) {
    Lacking lacking = Lacking.of(corpus, "exl-id");
    return lacking.pages().stream().map(page -> finding(corpus, page, lacking.others()));
  }

  private Finding finding(Corpus corpus, Facts page, String others) {
    return CorpusDraft.at(this, corpus, page, Span.at(0))
        .help("leave a new article alone, publishing adds it; do not make one up")
        .identity("exl-id")
        .says("article has no exl-id yet: " + others);
  }
}
