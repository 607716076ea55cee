package dev.lockstep.rule.link;

import dev.lockstep.facts.Address;
import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Destination.Nowhere;
import dev.lockstep.facts.Facts.Reference.Sort;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.CorpusDraft;
import dev.lockstep.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A link to a page or file that does not exist.
public final class LinkDead implements Rule.OfCorpus {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Corpus corpus) {
    List<Led> dead =
        Led.all(corpus, Sort.LINK)
            .filter(led -> led.way(Nowhere.class::isInstance).isPresent())
            .toList();
    if (dead.isEmpty()) {
      return Stream.of();
    }
    Meant meant = Meant.in(corpus);
    return dead.stream().map(led -> finding(corpus, led, meant));
  }

  private Finding finding(Corpus corpus, Led led, Meant meant) {
    Led.Way way = led.way(Nowhere.class::isInstance).orElseThrow();
    String path = ((Nowhere) way.destination()).path();
    String target = led.reference().target();
    CorpusDraft draft =
        CorpusDraft.at(this, corpus, led.document(), led.reference().targetSpan()).identity(target);
    if (target.isBlank()) {
      return draft.help("write an address between the parentheses").says("the link has no address");
    }
    Optional<String> other = meant.by(path);
    other.ifPresent(
        found -> {
          String mended =
              Address.of(target).at(found.startsWith("http") ? found : led.written(found));
          draft
              .help("did you mean " + mended + "?")
              .fix(
                  "lead the link to " + mended,
                  Fix.Safety.REVIEW,
                  led.document(),
                  led.reference().targetSpan(),
                  mended);
        });
    Optional<String> part = elsewhere(corpus, path);
    if (other.isEmpty() && part.isPresent()) {
      return draft
          .severity(Severity.WARNING)
          .help("look whether the page is there; it is not among what was looked at")
          .says("there is no folder " + part.get() + " here, so no " + path);
    }
    return draft.says(message(led, way, path));
  }

  // A guide that is not checked out, or a part of a guide: /help/reports/… without help/reports.
  private static Optional<String> elsewhere(Corpus corpus, String path) {
    int first = path.indexOf('/');
    int second = path.indexOf('/', first + 1);
    return first < 0 || second < 0 || path.startsWith(".")
        ? Optional.empty()
        : Optional.of(path.substring(0, second)).filter(part -> !corpus.isFolder(part));
  }

  private static String message(Led led, Led.Way way, String path) {
    if (path.startsWith(".")) {
      return path + " leads out of the documentation";
    }
    return led.document().isContents()
        ? "entry of the table of contents has no page: there is no " + path
        : "there is no " + path + led.whom(way);
  }
}
