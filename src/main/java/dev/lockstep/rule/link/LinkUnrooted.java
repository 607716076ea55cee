package dev.lockstep.rule.link;

import dev.lockstep.facts.Address;
import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Destination;
import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Facts.Reference.Sort;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.CorpusDraft;
import dev.lockstep.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A relative link in an include that leads to one place from the include and to another, or
/// nowhere, from the pages that show it.
public final class LinkUnrooted implements Rule.OfCorpus {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Corpus corpus) {
    return Stream.of(Sort.LINK, Sort.IMAGE)
        .flatMap(sort -> Led.all(corpus, sort))
        .filter(led -> isRelative(led.reference().target()))
        .filter(led -> led.ways().stream().anyMatch(way -> !way.reader().isSame(led.document())))
        .flatMap(led -> finding(corpus, led).stream());
  }

  private static boolean isRelative(String target) {
    return !target.startsWith("/") && !Address.of(target).path().isEmpty();
  }

  private Optional<Finding> finding(Corpus corpus, Led led) {
    String target = led.reference().target();
    List<Facts> places =
        Stream.concat(Stream.of(led.document()), led.ways().stream().map(way -> way.reader()))
            .toList();
    List<Optional<String>> paths =
        places.stream()
            .map(place -> path(Destination.of(corpus, place, target)))
            .distinct()
            .toList();
    TreeSet<String> found = new TreeSet<>();
    paths.forEach(path -> path.ifPresent(found::add));
    if (paths.size() < 2 || found.isEmpty()) {
      return Optional.empty();
    }
    CorpusDraft draft =
        CorpusDraft.at(this, corpus, led.document(), led.reference().targetSpan())
            .identity(target)
            .help("write it from the root: " + rooted(target, found.first()));
    if (found.size() == 1) {
      draft.fix(
          "write it from the root",
          Fix.Safety.SAFE,
          led.document(),
          led.reference().targetSpan(),
          rooted(target, found.first()));
    }
    return Optional.of(draft.says(message(corpus, led, target)));
  }

  private static String rooted(String target, String path) {
    return Address.of(target).at("/" + path.replace(" ", "%20"));
  }

  private static String message(Corpus corpus, Led led, String target) {
    Optional<Led.Way> lost =
        led.ways().stream()
            .filter(way -> path(Destination.of(corpus, way.reader(), target)).isEmpty())
            .findFirst();
    if (lost.isPresent()) {
      String reader = lost.get().reader().path();
      return target + " leads nowhere from " + reader + ", which shows this include";
    }
    return path(Destination.of(corpus, led.document(), target)).isEmpty()
        ? target + " leads nowhere from here, only from the pages that show this include"
        : target + " leads elsewhere from the pages that show this include";
  }

  private static Optional<String> path(Destination destination) {
    return switch (destination) {
      case Destination.Page(var page, _) -> Optional.of(page.path());
      case Destination.File(var asset) -> Optional.of(asset.path());
      case Destination.Misspelt(String path, _, _) -> Optional.of(path);
      case Destination.Folder _,
          Destination.Nowhere _,
          Destination.Published _,
          Destination.Elsewhere _ ->
          Optional.empty();
    };
  }
}
