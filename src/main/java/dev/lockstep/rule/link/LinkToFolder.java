package dev.lockstep.rule.link;

import dev.lockstep.facts.Address;
import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Destination.Folder;
import dev.lockstep.facts.Facts.Reference.Sort;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.CorpusDraft;
import dev.lockstep.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A link to a folder, which the site has no page for.
public final class LinkToFolder implements Rule.OfCorpus {

  private static final List<String> FRONT_PAGES =
      List.of("overview.md", "home.md", "index.md", "introduction.md", "README.md");

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
                    .way(Folder.class::isInstance)
                    .map(way -> finding(corpus, led, ((Folder) way.destination()).path()))
                    .stream());
  }

  private Finding finding(Corpus corpus, Led led, String folder) {
    CorpusDraft draft =
        CorpusDraft.at(this, corpus, led.document(), led.reference().targetSpan())
            .identity(led.reference().target())
            .help("lead it to a page in " + folder);
    Optional<String> front =
        FRONT_PAGES.stream()
            .map(name -> folder + "/" + name)
            .filter(path -> corpus.page(path).isPresent())
            .findFirst();
    front.ifPresent(
        path -> {
          String mended = Address.of(led.reference().target()).at(led.written(path));
          draft
              .help("did you mean " + mended + "?")
              .fix(
                  "lead the link to " + mended,
                  Fix.Safety.REVIEW,
                  led.document(),
                  led.reference().targetSpan(),
                  mended);
        });
    return draft.says(
        (folder.isEmpty() ? led.reference().target() : folder) + " is a folder and no page");
  }
}
