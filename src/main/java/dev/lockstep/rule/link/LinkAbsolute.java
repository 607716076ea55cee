package dev.lockstep.rule.link;

import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Destination.Published;
import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Facts.Reference.Sort;
import dev.lockstep.facts.Guides;
import dev.lockstep.facts.Redirects;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Inline.Form;
import dev.lockstep.rule.CorpusDraft;
import dev.lockstep.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An address of the site where a path would do: it is a page of this documentation, and nobody
/// notices when that moves.
public final class LinkAbsolute implements Rule.OfCorpus {

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  private record Known(Led link, Facts page) {}

  @Override
  public Stream<Finding> check(Corpus corpus) {
    if (corpus.source().isPresent()) {
      return Stream.of();
    }
    Redirects redirects = Redirects.of(corpus);
    Guides guides = Guides.of(corpus, redirects);
    Map<String, List<Known>> byDocument = new LinkedHashMap<>();
    Led.all(corpus, Sort.LINK)
        .forEach(
            led ->
                page(led, redirects, guides)
                    .ifPresent(
                        page ->
                            byDocument
                                .computeIfAbsent(led.document().shown(), _ -> new ArrayList<>())
                                .add(new Known(led, page))));
    return byDocument.values().stream().map(known -> finding(corpus, known));
  }

  private static Optional<Facts> page(Led led, Redirects redirects, Guides guides) {
    Form form = led.reference().form();
    // A table of contents can name the pages of other guides by their address only.
    if (led.document().isContents() || (form != Form.INLINE && form != Form.HTML)) {
      return Optional.empty();
    }
    return led.way(Published.class::isInstance)
        .map(way -> ((Published) way.destination()).key())
        .filter(key -> redirects.of(key).isEmpty())
        .flatMap(guides::page);
  }

  // One for a document, or a page of references would be nothing else.
  private Finding finding(Corpus corpus, List<Known> known) {
    Known first = known.getFirst();
    Facts document = first.link().document();
    CorpusDraft draft =
        CorpusDraft.at(this, corpus, document, first.link().reference().targetSpan())
            .help("write " + mended(first) + (known.size() > 1 ? ", and so on" : ""));
    for (Known one : known) {
      draft.fix(
          "write paths of the documentation",
          Fix.Safety.REVIEW,
          document,
          one.link().reference().targetSpan(),
          mended(one));
    }
    return draft.says(
        known.size() == 1
            ? "this address of the site is " + first.page().path()
            : known.size()
                + " addresses of the site are pages of this documentation: this one is "
                + first.page().path());
  }

  private static String mended(Known known) {
    String target = known.link().reference().target();
    int hash = target.indexOf('#');
    return "/" + known.page().path() + (hash < 0 ? "" : target.substring(hash));
  }
}
