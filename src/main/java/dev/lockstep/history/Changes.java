package dev.lockstep.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.jspecify.annotations.Nullable;

/// Which files of a work tree are new, other or gone, as git tells it.
public final class Changes {

  private Changes() {}

  /// What changed since a branch left another one: since HEAD, what is not committed.
  ///
  /// @param folder what to look at; a folder in a work tree
  /// @param ref a branch, tag or commit
  /// @return absolute paths, also of files that are gone
  /// @throws IllegalArgumentException if there is no repository or no such commit
  public static Set<Path> since(Path folder, String ref) throws IOException {
    try (Opened opened = opened(folder)) {
      Repository repository = opened.repository();
      ObjectId from = fork(repository, ref);
      IndexDiff diff = diff(repository, from, folder);
      return paths(
          repository,
          Stream.of(
              diff.getAdded(),
              diff.getChanged(),
              diff.getRemoved(),
              diff.getModified(),
              diff.getMissing(),
              diff.getUntracked(),
              diff.getConflicting()));
    }
  }

  /// What the next commit would hold.
  ///
  /// @param folder what to look at; a folder in a work tree
  /// @return absolute paths, also of files that are gone
  /// @throws IllegalArgumentException if there is no repository
  public static Set<Path> staged(Path folder) throws IOException {
    try (Opened opened = opened(folder)) {
      Repository repository = opened.repository();
      IndexDiff diff = diff(repository, repository.resolve(Constants.HEAD), folder);
      return paths(repository, Stream.of(diff.getAdded(), diff.getChanged(), diff.getRemoved()));
    }
  }

  private static Opened opened(Path folder) throws IOException {
    Optional<Opened> opened = Repositories.holding(folder.toRealPath());
    if (opened.isPresent() && !opened.get().repository().isBare()) {
      return opened.get();
    }
    opened.ifPresent(Opened::close);
    throw new IllegalArgumentException(
        folder + " is in no git repository: git tells what changed, so leave the option out");
  }

  // As `git diff REF...`: what others did on REF since is no change of ours.
  private static @Nullable ObjectId fork(Repository repository, String ref) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId named = repository.resolve(ref + "^{commit}");
      ObjectId head = repository.resolve(Constants.HEAD);
      if (named == null && head == null && ref.equals(Constants.HEAD)) {
        // Nothing is committed yet: all is new.
        return null;
      }
      if (named == null) {
        throw new IllegalArgumentException(
            "there is no branch, tag or commit " + ref + " in this repository");
      }
      if (head == null) {
        return named;
      }
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(named));
      walk.markStart(walk.parseCommit(head));
      RevCommit base = walk.next();
      return base == null ? named : base.copy();
    } catch (RevisionSyntaxException | AmbiguousObjectException e) {
      throw new IllegalArgumentException(ref + " names no branch, tag or commit", e);
    }
  }

  private static IndexDiff diff(Repository repository, @Nullable ObjectId from, Path folder)
      throws IOException {
    IndexDiff diff = new IndexDiff(repository, from, new FileTreeIterator(repository));
    Path root = repository.getWorkTree().toPath().toRealPath();
    String inside = root.relativize(folder.toRealPath()).toString().replace('\\', '/');
    if (!inside.isEmpty()) {
      diff.setFilter(PathFilter.create(inside));
    }
    diff.diff();
    return diff;
  }

  private static Set<Path> paths(Repository repository, Stream<Set<String>> changed)
      throws IOException {
    Path root = repository.getWorkTree().toPath().toRealPath();
    Set<Path> paths = new HashSet<>();
    changed.flatMap(Set::stream).forEach(path -> paths.add(root.resolve(path)));
    return paths;
  }
}
