package dev.lockstep.rule.link;

import dev.lockstep.facts.Address;
import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Destination.Published;
import dev.lockstep.facts.Facts.Reference.Sort;
import dev.lockstep.facts.Guides;
import dev.lockstep.facts.Redirects;
import dev.lockstep.facts.Site;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.CorpusDraft;
import dev.lockstep.rule.Rule;
import java.util.Optional;
import java.util.stream.Stream;

/// A link to an old address that `redirects.csv` sends elsewhere.
public final class LinkRedirected implements Rule.OfCorpus {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Corpus corpus) {
    Redirects redirects = Redirects.of(corpus);
    if (redirects.keys().isEmpty()) {
      return Stream.of();
    }
    Guides guides = Guides.of(corpus, redirects);
    return Led.all(corpus, Sort.LINK)
        .flatMap(led -> finding(corpus, led, redirects, guides).stream());
  }

  private Optional<Finding> finding(Corpus corpus, Led led, Redirects redirects, Guides guides) {
    return led.way(Published.class::isInstance)
        .flatMap(way -> redirects.of(((Published) way.destination()).key()))
        .map(
            address -> {
              String to =
                  guides.page(Site.key(address)).map(page -> "/" + page.path()).orElse(address);
              String mended = to + fragment(led.reference().target(), to);
              return CorpusDraft.at(this, corpus, led.document(), led.reference().targetSpan())
                  .identity(led.reference().target())
                  .help("lead it to " + mended)
                  .fix(
                      "lead the link to " + mended,
                      Fix.Safety.REVIEW,
                      led.document(),
                      led.reference().targetSpan(),
                      mended)
                  .says("redirects.csv sends this address to " + address);
            });
  }

  // The new address may name a place of its own.
  private static String fragment(String target, String to) {
    int hash = target.indexOf('#');
    return hash < 0 || !Address.of(to).fragment().isEmpty() ? "" : target.substring(hash);
  }
}
