package dev.lockstep.rule.link;

import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Redirects;
import dev.lockstep.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Guesses which page or file was meant by a path that leads nowhere.
final class Meant {

  private static final int MOST_GUESSES = 500;

  private final Redirects redirects;
  private final Map<String, Collection<String>> byName = new HashMap<>();
  private final Map<String, List<String>> names = new HashMap<>();

  private int guesses;

  private Meant(Corpus corpus) {
    this.redirects = Redirects.of(corpus);
    add(corpus);
    corpus.source().ifPresent(this::add);
  }

  static Meant in(Corpus corpus) {
    return new Meant(corpus);
  }

  private void add(Corpus corpus) {
    Stream.concat(
            corpus.pages().stream().map(page -> page.path()),
            corpus.assets().stream().map(asset -> asset.path()))
        .forEach(
            path -> {
              byName.computeIfAbsent(name(path), _ -> new TreeSet<>()).add(path);
              String folder = folder(path);
              names
                  .computeIfAbsent(folder, _ -> new ArrayList<>())
                  .add(path.substring(folder.length()));
            });
  }

  /// The path of the documentation, or the address of the site, that is most likely.
  Optional<String> by(String path) {
    return moved(path).or(() -> sameName(path)).or(() -> misspelt(path));
  }

  // The address of a page ends as its path does.
  private Optional<String> moved(String path) {
    return redirects.byTail(path).map(address -> page(address).orElse(address));
  }

  /// The one page whose path ends as an address of the site does.
  private Optional<String> page(String address) {
    String tail = Redirects.tail(address);
    List<String> ending =
        byName.getOrDefault(tail.substring(tail.lastIndexOf('/') + 1) + ".md", List.of()).stream()
            .filter(path -> Redirects.tail(path).equals(tail))
            .toList();
    return ending.size() == 1 ? Optional.of(ending.getFirst()) : Optional.empty();
  }

  // The file is the same and was moved: of several the one with most of its folders.
  private Optional<String> sameName(String path) {
    Collection<String> same = byName.getOrDefault(name(path), List.of());
    if (same.size() < 2) {
      return same.stream().findFirst();
    }
    String best = "";
    int most = 1;
    for (String candidate : same) {
      int shared = shared(path, candidate);
      if (shared >= most) {
        best = shared == most ? "" : candidate;
        most = shared;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static int shared(String a, String b) {
    Set<String> folders = new TreeSet<>(Arrays.asList(a.split("/", -1)));
    folders.retainAll(Arrays.asList(b.split("/", -1)));
    return folders.size();
  }

  // Each guess looks at all names of a folder. Where thousands of links are dead the names are not
  // misspelt, and nobody reads thousands of guesses.
  private Optional<String> misspelt(String path) {
    if (++guesses > MOST_GUESSES) {
      return Optional.empty();
    }
    String folder = folder(path);
    String name = path.substring(folder.length());
    return Nearest.of(name, names.getOrDefault(folder, List.of()), Math.max(2, name.length() / 5))
        .map(near -> folder + near);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
