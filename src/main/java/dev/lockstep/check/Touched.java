package dev.lockstep.check;

import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Facts.Reference;
import dev.lockstep.facts.Facts.Reference.Sort;
import dev.lockstep.finding.Finding;
import dev.lockstep.load.Folder;
import dev.lockstep.locale.LinkKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What files that changed have to do with a finding: it stands in one of them, or at a link to one
/// of them.
final class Touched {

  private final Folder folder;
  private final Map<String, Facts> pages = new HashMap<>();
  private final Set<String> paths = new HashSet<>();
  private final Set<String> shown = new HashSet<>();
  private int documents;

  private Touched(Folder folder, Collection<Facts> pages) {
    this.folder = folder;
    pages.forEach(page -> this.pages.put(page.shown(), page));
  }

  /// @param changed absolute paths of files that are new, other or gone
  /// @param pages the documents of the folder
  static Touched of(Set<Path> changed, Folder folder, Collection<Facts> pages) {
    Touched touched = new Touched(folder, pages);
    touched.add(changed);
    return touched;
  }

  private void add(Set<Path> changed) {
    Path root = real(folder.root());
    for (Path file : changed) {
      if (file.startsWith(root)) {
        paths.add(root.relativize(file).toString().replace('\\', '/'));
      }
    }
    folder.documents().stream()
        .filter(d -> paths.contains(d.path()))
        .forEach(
            d -> {
              shown.add(d.shown());
              documents++;
            });
    folder.assets().stream()
        .filter(a -> paths.contains(a.path()))
        .forEach(a -> shown.add(a.shown()));
    includers();
  }

  // A page has the anchors of what it includes, directly or not.
  private void includers() {
    boolean more = true;
    while (more) {
      more = false;
      for (Facts page : pages.values()) {
        if (!paths.contains(page.path())
            && page.references().stream()
                .anyMatch(r -> r.sort() == Sort.INCLUDE && leadsToChange(page, r))) {
          more |= paths.add(page.path());
        }
      }
    }
  }

  /// How many documents changed and are there.
  int documents() {
    return documents;
  }

  boolean concerns(Finding finding) {
    String path = finding.at().source().path();
    if (shown.contains(path)
        || finding.related().stream().anyMatch(r -> shown.contains(r.at().source().path()))) {
      return true;
    }
    Facts page = pages.get(path);
    return page != null
        && page.references().stream()
            .filter(r -> r.span().overlaps(finding.at().span()))
            .anyMatch(r -> leadsToChange(page, r));
  }

  private boolean leadsToChange(Facts page, Reference reference) {
    if (reference.sort() == Sort.SNIPPET) {
      return paths.stream().anyMatch(path -> path.endsWith("_includes/snippets.md"));
    }
    String target = reference.target().replaceFirst("[?#].*", "");
    return !target.isEmpty() && leadsToChange(LinkKey.resolve(target, page.path()));
  }

  // Addresses leave out `.md`, and lead to what is published under it.
  private boolean leadsToChange(String path) {
    return paths.contains(path) || paths.contains(path + ".md");
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException _) {
      return folder.toAbsolutePath().normalize();
    }
  }
}
