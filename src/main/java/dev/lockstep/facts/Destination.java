package dev.lockstep.facts;

import dev.lockstep.locale.LinkKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a link or picture leads from the page that is being read.
public sealed interface Destination {

  /// @param fragment the id that it names there, or empty
  record Page(Facts page, String fragment) implements Destination {}

  record File(Asset asset) implements Destination {}

  /// A folder with documents or files, which is no page.
  record Folder(String path) implements Destination {}

  /// A page or file that is spelt otherwise: in another case, or with `.html` or nothing for `.md`.
  ///
  /// @param path how it is spelt
  record Misspelt(String path, boolean sameLetters, Destination meant) implements Destination {}

  /// Nothing stands there.
  ///
  /// @param path inside the locale's folder; as written if it leads out of that
  record Nowhere(String path) implements Destination {}

  /// An address of the site that the documentation is published on.
  ///
  /// @param key what is left of it in all languages
  record Published(String key) implements Destination {}

  record Elsewhere() implements Destination {}

  // The site's own paths: /docs/product/guide/page, /en/docs/...
  Pattern PUBLISHED = Pattern.compile("(?i)^/(?:[a-z]{2}(?:-[a-z]{2,4})?/)?(?:docs|browse)/.*");

  /// @param reader the page that is being read: a relative target in an include is relative to the
  ///   page that includes it
  /// @param target as written, decoded
  static Destination of(Corpus corpus, Facts reader, String target) {
    if (LinkKey.isAbsolute(target) || target.startsWith("//")) {
      return Site.isOurs(target) ? new Published(Site.key(target)) : new Elsewhere();
    }
    if (target.isBlank()) {
      return new Nowhere("");
    }
    Address address = Address.of(target.strip());
    if (address.path().isEmpty() && !address.tail().isEmpty()) {
      return new Page(reader, address.fragment());
    }
    Optional<String> resolved = resolve(LinkKey.percentDecoded(address.path()), reader.path());
    String path = resolved.orElse(address.path());
    Optional<Destination> found = resolved.flatMap(p -> at(corpus, p, address.fragment()));
    if (found.isPresent()) {
      return found.get();
    }
    if (PUBLISHED.matcher(address.path()).matches()) {
      return new Published(Site.key(Site.ROOT + address.path()));
    }
    return resolved.flatMap(p -> misspelt(corpus, p, address.fragment())).orElse(new Nowhere(path));
  }

  private static Optional<Destination> at(Corpus corpus, String path, String fragment) {
    Optional<Destination> page = corpus.page(path).map(p -> new Page(p, fragment));
    return page.or(() -> corpus.asset(path).map(File::new))
        .or(() -> corpus.isFolder(path) ? Optional.of(new Folder(path)) : Optional.empty());
  }

  private static Optional<Destination> misspelt(Corpus corpus, String path, String fragment) {
    for (String spelling : List.of(path, path.replaceFirst("\\.html?$", "") + ".md")) {
      Optional<String> known = corpus.spelt(spelling);
      if (known.isPresent()) {
        return at(corpus, known.get(), fragment)
            .map(meant -> new Misspelt(known.get(), path.equals(spelling), meant));
      }
    }
    return Optional.empty();
  }

  /// The path inside the locale's folder, unless it leads out of that.
  private static Optional<String> resolve(String path, String document) {
    List<String> parts = new ArrayList<>();
    if (!path.startsWith("/")) {
      List<String> folders = Arrays.asList(document.split("/", -1));
      parts.addAll(folders.subList(0, folders.size() - 1));
    }
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
