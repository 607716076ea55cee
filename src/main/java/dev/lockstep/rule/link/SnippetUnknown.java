package dev.lockstep.rule.link;

import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Facts.Anchor;
import dev.lockstep.facts.Facts.Reference;
import dev.lockstep.facts.Facts.Reference.Sort;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.CorpusDraft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A `{{snippet}}` that no section of the snippets file has the anchor of: the site shows its
/// braces.
public final class SnippetUnknown implements Rule.OfCorpus {

  private static final String FILE = "_includes/snippets.md";

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Corpus corpus) {
    Optional<Facts> snippets = corpus.snippets();
    List<String> known =
        snippets.stream()
            .flatMap(file -> file.anchors().stream())
            .filter(anchor -> anchor.level() == 2)
            .map(Anchor::id)
            .toList();
    return corpus.pages().stream()
        .flatMap(
            page ->
                page.references().stream()
                    .filter(r -> r.sort() == Sort.SNIPPET && !known.contains(r.target()))
                    .map(r -> finding(corpus, page, r, known, snippets)));
  }

  private Finding finding(
      Corpus corpus, Facts page, Reference use, List<String> known, Optional<Facts> snippets) {
    String file = snippets.map(Facts::path).orElse(FILE);
    String help =
        Nearest.of(use.target(), known)
            .map(near -> "did you mean {{" + near + "}}?")
            .orElse("add a section `## Title {#" + use.target() + "}` to " + file);
    return CorpusDraft.at(this, corpus, page, use.span())
        .help(help)
        .identity(use.target())
        .says(
            snippets.isPresent()
                ? file + " has no snippet {{" + use.target() + "}}"
                : "there is no " + FILE + " to take {{" + use.target() + "}} from");
  }
}
