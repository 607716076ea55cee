package dev.lockstep.history;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// Which commits of the main line changed which document, newest first.
///
/// One walk over the whole line serves every stale document of a run; asking git for each
/// document's log would walk the line anew each time.
final class Mainline {

  /// A commit that changed a document, and what the document was after it.
  record Touch(Commit commit, ObjectId blob) {}

  private final Map<String, List<Touch>> touches = new HashMap<>();
  private final Set<ObjectId> reached = new HashSet<>();

  private Mainline() {}

  /// @param head where the line ends
  static Mainline of(Repository repository, ObjectId head) throws IOException {
    Mainline line = new Mainline();
    try (ObjectReader reader = repository.newObjectReader();
        RevWalk walk = new RevWalk(reader);
        TreeWalk trees = new TreeWalk(reader)) {
      walk.setFirstParent(true);
      walk.setRetainBody(true);
      walk.markStart(walk.parseCommit(head));
      trees.setRecursive(true);
      for (RevCommit commit : walk) {
        line.add(walk, trees, commit);
      }
    }
    line.reach(repository, head);
    return line;
  }

  // All commits that lead to the head, side lines too: a set, because each stale document asks.
  private void reach(Repository repository, ObjectId head) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRetainBody(false);
      walk.markStart(walk.parseCommit(head));
      for (RevCommit commit : walk) {
        reached.add(commit.copy());
      }
    }
  }

  private void add(RevWalk walk, TreeWalk trees, RevCommit revision) throws IOException {
    trees.reset();
    trees.setFilter(TreeFilter.ANY_DIFF);
    if (revision.getParentCount() > 0) {
      trees.addTree(walk.parseCommit(revision.getParent(0)).getTree());
    } else {
      trees.addTree(new EmptyTreeIterator());
    }
    trees.addTree(revision.getTree());
    Commit commit = commit(revision);
    while (trees.next()) {
      String path = trees.getPathString();
      if (path.endsWith(".md")) {
        touches
            .computeIfAbsent(path, _ -> new ArrayList<>())
            .add(new Touch(commit, trees.getObjectId(1)));
      }
    }
  }

  static Commit commit(RevCommit revision) {
    return new Commit(
        revision.getName(),
        Instant.ofEpochSecond(revision.getCommitTime()),
        revision.getShortMessage());
  }

  /// Whether a commit leads to the head.
  boolean has(ObjectId commit) {
    return reached.contains(commit);
  }

  /// The commits that changed a document after it had some content, newest first.
  ///
  /// By content: a commit that gave it this content again ends the list.
  List<Commit> since(String path, ObjectId blob) {
    List<Commit> since = new ArrayList<>();
    for (Touch touch : touches.getOrDefault(path, List.of())) {
      if (touch.blob().equals(blob)) {
        break;
      }
      since.add(touch.commit());
    }
    return List.copyOf(since);
  }
}
