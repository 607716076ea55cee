package dev.lockstep.rule.words;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline.Link;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A link to a site that has moved for good and only redirects.
public final class HostOutdated implements Rule.OfDocument {

  /// What was published under an address, or the beginning of one, is published elsewhere now.
  private record Move(String from, String to) {}

  private static final List<Move> MOVES =
      List.of(
          new Move("docs.microsoft.com", "learn.microsoft.com"),
          new Move("msdn.microsoft.com", "learn.microsoft.com"),
          new Move("technet.microsoft.com", "learn.microsoft.com"),
          new Move("tools.ietf.org/html", "datatracker.ietf.org/doc/html"),
          new Move("docs.marketo.com", "experienceleague.adobe.com/docs/marketo"),
          new Move("docs.magento.com", "experienceleague.adobe.com/docs/commerce"),
          new Move("devdocs.magento.com", "developer.adobe.com/commerce"),
          new Move("marketplace.magento.com", "commercemarketplace.adobe.com"),
          new Move(
              "support.magento.com/hc/en-us/articles", "experienceleague.adobe.com/docs/commerce"),
          new Move("www.adobe.io", "developer.adobe.com"),
          new Move("console.adobe.io", "developer.adobe.com/console"),
          new Move("forums.adobe.com", "community.adobe.com"));

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Map<Move, List<Link>> moved =
        outlined
            .inlines(Link.class)
            .flatMap(link -> move(link).map(move -> Map.entry(move, link)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    LinkedHashMap::new,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return moved.entrySet().stream()
        .map(entry -> finding(outlined.document(), entry.getKey(), entry.getValue()));
  }

  private static Stream<Move> move(Link link) {
    int slashes = link.target().indexOf("://");
    String scheme = slashes < 0 ? "" : link.target().substring(0, slashes).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Stream.of();
    }
    String address = link.target().substring(slashes + 3).toLowerCase(Locale.ROOT);
    return MOVES.stream()
        .filter(
            move ->
                address.equals(move.from())
                    || (address.startsWith(move.from())
                        && "/?#".indexOf(address.charAt(move.from().length())) >= 0))
        .limit(1);
  }

  private Finding finding(Document document, Move move, List<Link> links) {
    DocumentDraft draft =
        DocumentDraft.at(this, document, links.getFirst().targetSpan())
            .help("open the link and take the address that the browser shows then")
            .identity(move.from());
    links.stream().skip(1).forEach(link -> draft.related("also here", link.targetSpan()));
    String count = links.size() == 1 ? "link leads" : links.size() + " links lead";
    return draft.says(count + " to " + move.from() + ", which has moved to " + move.to());
  }
}
