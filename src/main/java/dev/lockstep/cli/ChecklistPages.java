package dev.lockstep.cli;

import dev.lockstep.checklist.Around;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Which documents get pages in one run, so that these can lead to one another.
///
/// @param byFile by the absolute path of the source
record ChecklistPages(Map<Path, Planned> byFile, boolean split) {

  /// The pages of a document.
  ///
  /// @param stem their file without its ending, from the folder of all pages, `/`-separated
  /// @param locales that it will show; the source's first
  /// @param sections the ids of its sections, in order
  record Planned(Path source, String stem, List<String> locales, List<String> sections) {

    /// The file of the page that shows a locale at first.
    String file(String locale) {
      return stem + (locale.equals(locales.getFirst()) ? "" : "." + locale) + ".html";
    }
  }

  /// @throws IllegalArgumentException if two documents would be written to one file
  static ChecklistPages of(List<Planned> pages, boolean split) {
    Map<Path, Planned> byFile = new HashMap<>();
    Map<String, Path> taken = new HashMap<>();
    for (Planned page : pages) {
      byFile.put(page.source(), page);
      Path other = taken.put(page.stem(), page.source());
      if (other != null && !other.equals(page.source())) {
        throw new IllegalArgumentException(
            "%s and %s would both be written to %s.html: give each an --out of its own"
                .formatted(other, page.source(), page.stem()));
      }
    }
    return new ChecklistPages(byFile, split);
  }

  /// What stands around the page of a document in a locale.
  ///
  /// @param root the folder of the source's locale
  Around around(Planned page, String locale, Path root) {
    SequencedMap<String, String> languages = new LinkedHashMap<>();
    if (split) {
      page.locales().stream()
          .filter(other -> !other.equals(locale))
          .forEach(other -> languages.put(other, from(page, page.file(other))));
    }
    return new Around(
        languages,
        path ->
            Optional.ofNullable(byFile.get(root.resolve(path).toAbsolutePath().normalize()))
                .map(
                    other ->
                        new Around.Neighbour(
                            from(page, other.file(shown(other, locale))), other.sections())));
  }

  private String shown(Planned page, String locale) {
    return split && page.locales().contains(locale) ? locale : page.locales().getFirst();
  }

  private static String from(Planned page, String file) {
    Path here = Path.of("/", page.stem()).getParent();
    Path to = Path.of("/", file);
    return (here == null ? to : here.relativize(to)).toString().replace('\\', '/');
  }
}
