package dev.lockstep.rule.page;

import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Facts;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.CorpusDraft;
import dev.lockstep.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A title that two articles have, so that a list of search results does not tell them apart.
public final class TitleShared implements Rule.OfCorpus {

  private static final int NAMED = 3;

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Stream<Finding> check(Corpus corpus) {
    Map<String, List<Facts>> titles = new TreeMap<>();
    if (corpus.source().isEmpty()) {
      for (Facts page : corpus.pages()) {
        if (page.isArticle() && !page.header().hidden() && !page.header().title().isEmpty()) {
          String title = page.header().title().strip().toLowerCase(Locale.ROOT);
          titles.computeIfAbsent(title, _ -> new ArrayList<>()).add(page);
        }
      }
    }
    return titles.values().stream()
        .filter(pages -> pages.size() > 1)
        .map(pages -> finding(corpus, pages));
  }

  private Finding finding(Corpus corpus, List<Facts> pages) {
    Facts second = pages.get(1);
    String title = second.header().title();
    CorpusDraft draft = CorpusDraft.at(this, corpus, second, second.header().titleSpan());
    pages.stream()
        .filter(page -> !page.path().equals(second.path()))
        .limit(NAMED)
        .forEach(page -> draft.related("has the same title", page, page.header().titleSpan()));
    return draft
        .help("say in each title what its article is about")
        .identity(title)
        .says(pages.size() + " articles have the title \"" + title.strip() + "\"");
  }
}
