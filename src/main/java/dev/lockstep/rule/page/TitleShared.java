package dev.lockstep.rule.page;

import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Facts;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.FrontMatter;
import dev.lockstep.rule.CorpusDraft;
import dev.lockstep.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A title that two articles have, so that a list of search results does not tell them apart.
public final class TitleShared implements Rule.OfCorpus {

  private static final String TITLE = "title";
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
        if (page.isArticle() && !Hidden.isHidden(page)) {
          page.frontMatter()
              .get(TITLE)
              .map(title -> title.strip().toLowerCase(Locale.ROOT))
              .ifPresent(title -> titles.computeIfAbsent(title, _ -> new ArrayList<>()).add(page));
        }
      }
    }
    return titles.values().stream()
        .filter(pages -> pages.size() > 1)
        .map(pages -> finding(corpus, pages));
  }

  private Finding finding(Corpus corpus, List<Facts> pages) {
    Facts second = pages.get(1);
    FrontMatter.Entry title = entry(second);
    CorpusDraft draft = CorpusDraft.at(this, corpus, second, title.valueSpan());
    pages.stream()
        .filter(page -> !page.path().equals(second.path()))
        .limit(NAMED)
        .forEach(page -> draft.related("has the same title", page, entry(page).valueSpan()));
    return draft
        .help("say in each title what its article is about")
        .identity(title.value())
        .says(pages.size() + " articles have the title \"" + title.value().strip() + "\"");
  }

  private static FrontMatter.Entry entry(Facts page) {
    return Objects.requireNonNull(page.frontMatter().entries().get(TITLE));
  }
}
