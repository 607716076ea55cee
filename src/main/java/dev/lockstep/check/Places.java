package dev.lockstep.check;

import dev.lockstep.load.Folder;
import dev.lockstep.load.Shown;
import dev.lockstep.load.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out in which locale's folder a file stands, and where in it, by the name it has for
/// people.
final class Places {

  /// @param path inside the locale's folder, `/`-separated
  record Place(String locale, String path) {}

  private record Root(String locale, String prefix) {}

  private final List<Root> roots = new ArrayList<>();

  Places(Workspace workspace) {
    workspace.folders().forEach(this::root);
    // A locale's folder may stand in that of another.
    roots.sort((a, b) -> b.prefix().length() - a.prefix().length());
  }

  private void root(Folder folder) {
    String shown = Shown.path(folder.root());
    roots.add(new Root(folder.tag(), shown.isEmpty() ? "" : shown + "/"));
  }

  Optional<Place> of(String shown) {
    return roots.stream()
        .filter(root -> shown.startsWith(root.prefix()))
        .findFirst()
        .map(root -> new Place(root.locale(), shown.substring(root.prefix().length())));
  }
}
