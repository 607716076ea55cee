package dev.lockstep.rule.link;

import dev.lockstep.facts.Address;
import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Destination;
import dev.lockstep.facts.Destination.File;
import dev.lockstep.facts.Destination.Folder;
import dev.lockstep.facts.Destination.Misspelt;
import dev.lockstep.facts.Destination.Nowhere;
import dev.lockstep.facts.Destination.Page;
import dev.lockstep.facts.Facts.Reference.Sort;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.CorpusDraft;
import dev.lockstep.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/// A picture that does not exist, or exists in another spelling.
public final class ImageDead implements Rule.OfCorpus {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Corpus corpus) {
    List<Led> dead =
        Led.all(corpus, Sort.IMAGE).filter(led -> led.way(ImageDead::isDead).isPresent()).toList();
    if (dead.isEmpty()) {
      return Stream.of();
    }
    Meant meant = Meant.in(corpus);
    return dead.stream().map(led -> finding(corpus, led, meant));
  }

  private static boolean isDead(Destination destination) {
    return switch (destination) {
      case Nowhere _, Folder _, Page _, Misspelt _ -> true;
      case File _, Destination.Published _, Destination.Elsewhere _ -> false;
    };
  }

  private Finding finding(Corpus corpus, Led led, Meant meant) {
    Led.Way way = led.way(ImageDead::isDead).orElseThrow();
    String target = led.reference().target();
    CorpusDraft draft =
        CorpusDraft.at(this, corpus, led.document(), led.reference().targetSpan()).identity(target);
    return switch (way.destination()) {
      case Misspelt(String path, _, _) -> {
        String mended = Address.of(target).at(led.written(path));
        yield draft
            .help("write " + mended)
            .fix(
                "write " + mended,
                Fix.Safety.SAFE,
                led.document(),
                led.reference().targetSpan(),
                mended)
            .says("the picture is spelt " + path);
      }
      case Nowhere(String path) -> {
        meant
            .by(path)
            .filter(found -> !found.startsWith("http"))
            .ifPresent(found -> suggest(draft, led, Address.of(target).at(led.written(found))));
        yield draft.says(
            target.isBlank()
                ? "the picture has no address"
                : "there is no picture " + path + led.whom(way));
      }
      case Folder(String path) -> draft.says(path + " is a folder and no picture");
      case Page(var page, _) -> draft.says(page.path() + " is a page and no picture");
      case File _, Destination.Published _, Destination.Elsewhere _ ->
          throw new IllegalStateException(target);
    };
  }

  private static void suggest(CorpusDraft draft, Led led, String mended) {
    draft
        .help("did you mean " + mended + "?")
        .fix(
            "show " + mended,
            Fix.Safety.REVIEW,
            led.document(),
            led.reference().targetSpan(),
            mended);
  }
}
