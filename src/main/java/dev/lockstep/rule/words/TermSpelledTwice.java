package dev.lockstep.rule.words;

import dev.lockstep.facts.Corpus;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// The name of a product that most documents spell in another way.
public final class TermSpelledTwice implements Rule.OfCorpus {

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Stream<Finding> check(Corpus corpus) {
    return Spellings.odd(
            corpus,
            page -> page.terms().stream().map(term -> new Spellings.Use(term.text(), term.span())))
        .map(odd -> odd.finding(this, corpus, "DNL"));
  }
}
