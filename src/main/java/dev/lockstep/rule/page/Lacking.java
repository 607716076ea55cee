package dev.lockstep.rule.page;

import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Facts;
import java.util.List;

/// Articles without an entry in their front matter that most articles have.
///
/// @param pages those that lack it
/// @param others how many have it, of how many
record Lacking(List<Facts> pages, String others) {

  // One article with an entry and one without are no custom yet.
  private static final int FEW = 3;

  /// Nobody lacks what is not the custom: documentation without any front matter is left alone, and
  /// so are translations, which take theirs from the source.
  static Lacking of(Corpus corpus, String key) {
    List<Facts> articles =
        corpus.source().isPresent()
            ? List.of()
            : corpus.pages().stream().filter(Facts::isArticle).toList();
    List<Facts> lacking =
        articles.stream()
            .filter(page -> page.header().closed())
            .filter(page -> !page.header().has(key))
            .toList();
    int having = articles.size() - lacking.size();
    String others = having + " of " + articles.size() + " have one";
    boolean custom = having >= FEW && having >= lacking.size();
    return new Lacking(custom ? lacking : List.of(), others);
  }
}
