package dev.lockstep.rule.link;

import dev.lockstep.facts.Address;
import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Destination.Misspelt;
import dev.lockstep.facts.Facts.Reference.Sort;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.CorpusDraft;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// A link that spells the page otherwise: in another case, or with `.html` or nothing for `.md`.
public final class LinkMisspelt implements Rule.OfCorpus {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Corpus corpus) {
    return Led.all(corpus, Sort.LINK)
        .flatMap(
            led ->
                led
                    .way(Misspelt.class::isInstance)
                    .map(way -> finding(corpus, led, (Misspelt) way.destination()))
                    .stream());
  }

  private Finding finding(Corpus corpus, Led led, Misspelt found) {
    String target = led.reference().target();
    String mended = Address.of(target).at(led.written(found.path()));
    return CorpusDraft.at(this, corpus, led.document(), led.reference().targetSpan())
        .severity(found.sameLetters() ? Severity.ERROR : Severity.WARNING)
        .identity(target)
        .help("write " + mended)
        .fix(
            "write " + mended,
            Fix.Safety.SAFE,
            led.document(),
            led.reference().targetSpan(),
            mended)
        .says(
            found.sameLetters()
                ? "the file is spelt " + found.path() + ": case matters"
                : "the page is " + found.path() + ": other endings are not followed here");
  }
}
