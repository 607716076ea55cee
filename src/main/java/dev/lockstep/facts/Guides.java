package dev.lockstep.facts;

import dev.lockstep.facts.Facts.Anchor;
import dev.lockstep.facts.Facts.Reference;
import dev.lockstep.facts.Facts.Reference.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The addresses of the pages on the site, as the tables of contents make them: the guide's id, the
/// ids of the groups that an entry stands in, and the name of its file.
public final class Guides {

  // What stands before the guide's id: the product.
  private static final Pattern KEY =
      Pattern.compile("experienceleague\\.adobe\\.com/docs/([^/?#]+)/([^?#]+)");

  private final Map<String, Facts> byTail = new HashMap<>();
  private final String product;

  private Guides(Corpus corpus, Redirects redirects) {
    corpus.pages().stream().filter(Facts::isContents).forEach(toc -> read(corpus, toc));
    this.product = product(corpus, redirects);
  }

  public static Guides of(Corpus corpus, Redirects redirects) {
    return new Guides(corpus, redirects);
  }

  private void read(Corpus corpus, Facts toc) {
    Optional<Anchor> guide =
        toc.anchors().stream()
            .filter(a -> a.level() == 1 && a.kind() == Anchor.Kind.EXPLICIT)
            .findFirst();
    if (guide.isEmpty()) {
      return;
    }
    for (Reference entry : toc.references()) {
      if (entry.sort() == Sort.LINK
          && Destination.of(corpus, toc, entry.target())
              instanceof Destination.Page(Facts page, String _)) {
        List<String> parts = new ArrayList<>(List.of(guide.get().id()));
        toc.anchors().stream()
            .filter(group -> group.level() == 0 && group.span().contains(entry.span()))
            .sorted(Comparator.comparing(group -> group.span().start()))
            .forEach(group -> parts.add(group.id()));
        String name = page.path().substring(page.path().lastIndexOf('/') + 1);
        parts.add(name.replaceFirst("\\.md$", ""));
        byTail.putIfAbsent(String.join("/", parts).toLowerCase(Locale.ROOT), page);
      }
    }
  }

  // Other products have guides of the same name: ours is the one that more addresses agree with
  // than with any other.
  private String product(Corpus corpus, Redirects redirects) {
    Map<String, Integer> votes = new HashMap<>();
    redirects.keys().forEach(key -> vote(key, votes));
    redirects.destinations().forEach(address -> vote(Site.key(address), votes));
    for (Facts page : corpus.pages()) {
      for (Reference reference : page.references()) {
        if (Site.isOurs(reference.target())) {
          vote(Site.key(reference.target()), votes);
        }
      }
    }
    int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<String> first =
        votes.keySet().stream().filter(name -> votes.getOrDefault(name, 0) == most).toList();
    return first.size() == 1 ? first.getFirst() : "";
  }

  private void vote(String key, Map<String, Integer> votes) {
    Matcher parts = KEY.matcher(key);
    if (parts.matches() && byTail.containsKey(parts.group(2))) {
      votes.merge(parts.group(1), 1, Integer::sum);
    }
  }

  /// The page that an address of the site shows.
  ///
  /// @param key what is left of the address in all languages
  public Optional<Facts> page(String key) {
    Matcher parts = KEY.matcher(key);
    return parts.matches() && parts.group(1).equals(product)
        ? Optional.ofNullable(byTail.get(parts.group(2)))
        : Optional.empty();
  }
}
