package dev.lockstep.checklist;

import dev.lockstep.locale.LinkKey;
import java.util.Map;
import java.util.Optional;

/// Finds where the links of a document lead when they stand in its page.
///
/// @param anchors the id in the page by the id of a section
record Links(Checklist.Options options, Map<String, String> anchors) {

  /// @param locale of the text that the link stands in
  /// @return none if it leads nowhere from here
  Optional<String> of(String href, String locale) {
    if (href.startsWith("#")) {
      return anchor(href.substring(1), anchors);
    }
    if (LinkKey.isAbsolute(href) || href.startsWith("//")) {
      return Optional.of(href);
    }
    String key = LinkKey.of(href, options.path());
    int hash = key.indexOf('#');
    String path = hash < 0 ? key : key.substring(0, hash);
    String fragment = hash < 0 ? "" : key.substring(hash + 1);
    if (path.equals(options.path())) {
      return anchor(fragment, anchors);
    }
    return options
        .around()
        .pages()
        .apply(path)
        .map(page -> page(page, fragment, locale))
        .or(() -> options.linkBase().map(base -> elsewhere(base, href)));
  }

  private static Optional<String> anchor(String section, Map<String, String> anchors) {
    return Optional.ofNullable(anchors.get(section)).map(id -> "#" + id);
  }

  private String page(Around.Neighbour page, String fragment, String locale) {
    // A page with all languages opens in the one that its link was read in.
    String language = options.locales().size() > 1 ? "?lang=" + locale : "";
    return Around.address(page.file())
        + language
        + anchor(fragment, Anchors.of(page.sections())).orElse("");
  }

  private String elsewhere(String base, String href) {
    int hash = href.indexOf('#');
    String to = hash < 0 ? href : href.substring(0, hash);
    return base.replaceAll("/+$", "")
        + "/"
        + LinkKey.resolve(to, options.path()).replaceFirst("\\.md$", "")
        + (hash < 0 ? "" : href.substring(hash));
  }
}
