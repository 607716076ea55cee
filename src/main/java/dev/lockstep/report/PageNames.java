package dev.lockstep.report;

import dev.lockstep.page.Resource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The names of the pages of documents: short, and the same as long as the document's path is.
///
/// The first page has a link for each cell: with whole paths in them it had 560 bytes for each
/// document of 1,385 in four languages, with these it has 300.
final class PageNames {

  private static final int WORDS = 20;
  private static final int MARK = 5;

  private PageNames() {}

  /// @param paths inside their locale's folder, sorted
  /// @return the name of each: that of its file, and a mark for its folder
  static Map<String, String> of(List<String> paths) {
    Map<String, String> names = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (String path : paths) {
      String file = Marked.name(path).replaceFirst("\\.md$", "").replaceAll("[^A-Za-z0-9_-]+", "-");
      String words = file.substring(0, Math.min(WORDS, file.length()));
      String hash = Resource.hex(path);
      int length = MARK;
      // Of ten thousand files of one name two share a mark with a chance of 1 to 50.
      while (!taken.add(words.toLowerCase(Locale.ROOT) + hash.substring(0, length))) {
        length++;
      }
      names.put(path, words + "-" + hash.substring(0, length));
    }
    return names;
  }
}
