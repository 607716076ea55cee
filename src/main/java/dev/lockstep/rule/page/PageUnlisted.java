package dev.lockstep.rule.page;

import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Facts.Reference;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.locale.LinkKey;
import dev.lockstep.rule.CorpusDraft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// An article that no table of contents lists.
public final class PageUnlisted implements Rule.OfCorpus {

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Stream<Finding> check(Corpus corpus) {
    if (corpus.source().isPresent()) {
      return Stream.empty();
    }
    List<Facts> contents = corpus.pages().stream().filter(Facts::isContents).toList();
    Set<String> listed = new HashSet<>();
    for (Facts table : contents) {
      for (Reference entry : table.references()) {
        listed.add(LinkKey.of(entry.target(), table.path()).replaceFirst("#.*$", ""));
      }
    }
    return corpus.pages().stream()
        .filter(page -> page.isArticle() && !page.header().hidden())
        .filter(page -> !listed.contains(page.path()))
        .flatMap(page -> guide(page, contents).map(table -> finding(corpus, page, table)).stream());
  }

  // The table in the nearest folder above; where there is none the page belongs to no guide.
  private static Optional<Facts> guide(Facts page, List<Facts> contents) {
    return contents.stream()
        .filter(table -> page.path().startsWith(folder(table)))
        .reduce((a, b) -> folder(a).length() >= folder(b).length() ? a : b);
  }

  private static String folder(Facts table) {
    return table.path().substring(0, table.path().length() - "TOC.md".length());
  }

  private Finding finding(Corpus corpus, Facts page, Facts table) {
    String path = page.path().substring(folder(table).length());
    return CorpusDraft.at(this, corpus, page, Span.at(0))
        .help(
            "add `["
                + (page.header().title().isEmpty() ? "…" : page.header().title().strip())
                + "]("
                + path
                + ")` to "
                + table.path()
                + ", write `hidefromtoc: yes`, or delete the article")
        .identity("unlisted")
        .says("article is in no table of contents, " + table.path() + " is the nearest");
  }
}
