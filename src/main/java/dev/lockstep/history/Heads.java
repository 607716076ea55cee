package dev.lockstep.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/// Finds in a repository where its main line ends and where in its tree the source stands.
final class Heads {

  private Heads() {}

  /// The commit that the main line ends with; none in a repository without commits.
  static Optional<ObjectId> of(Repository repository) throws IOException {
    for (String name :
        List.of(Bundles.HEAD, Constants.HEAD, "refs/heads/main", "refs/heads/master")) {
      ObjectId id = repository.resolve(name);
      if (id != null) {
        return Optional.of(id);
      }
    }
    List<Ref> refs = repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS);
    return refs.size() == 1 ? Optional.ofNullable(refs.getFirst().getObjectId()) : Optional.empty();
  }

  /// What stands before a document's path in the source folder to make its path in the repository:
  /// `docs/en/`, or nothing.
  ///
  /// A bare repository, a bundle or a clone elsewhere does not hold the folder: there it is the
  /// longest end of the folder's path that the repository has too.
  ///
  /// @param folder a real path
  static String prefix(Repository repository, ObjectId head, Path folder) throws IOException {
    if (!repository.isBare()) {
      Path root = repository.getWorkTree().toPath().toRealPath();
      if (folder.startsWith(root)) {
        return prefix(root.relativize(folder));
      }
    }
    try (ObjectReader reader = repository.newObjectReader();
        RevWalk walk = new RevWalk(reader)) {
      RevTree tree = walk.parseCommit(head).getTree();
      int names = folder.getNameCount();
      for (int i = 0; i < names; i++) {
        String end = prefix(folder.subpath(i, names));
        if (isFolder(reader, tree, end.substring(0, end.length() - 1))) {
          return end;
        }
      }
    }
    return "";
  }

  private static String prefix(Path path) {
    String text = path.toString().replace('\\', '/');
    return text.isEmpty() ? "" : text + "/";
  }

  private static boolean isFolder(ObjectReader reader, RevTree tree, String path)
      throws IOException {
    try (TreeWalk walk = TreeWalk.forPath(reader, path, tree)) {
      return walk != null && walk.isSubtree();
    }
  }
}
