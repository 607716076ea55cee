package dev.lockstep.rule.page;

import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Facts;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.CorpusDraft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.stream.Stream;

/// An article whose front matter has no title, while most others have one.
public final class TitleMissing implements Rule.OfCorpus {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Corpus corpus) {
    Lacking lacking = Lacking.of(corpus, "title");
    return lacking.pages().stream().map(page -> finding(corpus, page, lacking.others()));
  }

  private Finding finding(Corpus corpus, Facts page, String others) {
    return CorpusDraft.at(this, corpus, page, Span.at(0))
        .help("add `title: " + words(page) + "` to the front matter")
        .identity("title")
        .says("article has no title in its front matter: " + others);
  }

  // What the page calls itself.
  private static String words(Facts page) {
    return page.anchors().stream()
        .filter(anchor -> anchor.level() == 1 && !anchor.words().isBlank())
        .map(anchor -> anchor.words().strip())
        .findFirst()
        .orElse("…");
  }
}
