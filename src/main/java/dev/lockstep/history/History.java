package dev.lockstep.history;

import dev.lockstep.config.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/// The git history of the source documents. May be asked from several threads.
public final class History implements AutoCloseable {

  // Git itself takes no fewer than four, and seven is what it prints.
  private static final Pattern COMMIT = Pattern.compile("[0-9a-fA-F]{7,40}");

  private final Opened opened;
  private final Repository repository;
  private final String prefix;
  private final ObjectId head;
  private final ExlIds exlIds;
  private final Optional<String> state;
  private @Nullable Mainline mainline;

  private History(Opened opened, String prefix, ObjectId head) {
    this.opened = opened;
    this.repository = opened.repository();
    this.prefix = prefix;
    this.head = head;
    this.exlIds = new ExlIds(prefix);
    this.state = ObjectFiles.of(repository).map(o -> head.getName() + " " + prefix + "\n" + o);
  }

  /// The history of a source folder: what the configuration names, else a bundle beside the
  /// locales, else the repository that holds the folder.
  ///
  /// @param folder the folder of the source locale
  /// @return empty if there is no history
  /// @throws IOException if a history is named and cannot be read
  public static Optional<History> of(Config config, Path folder) throws IOException {
    Path real = folder.toRealPath();
    Optional<Path> named = config.history().or(() -> bundle(folder.toAbsolutePath().normalize()));
    Optional<Opened> opened =
        named.isPresent() ? Optional.of(Repositories.at(named.get())) : Repositories.holding(real);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    Optional<ObjectId> head = Heads.of(opened.get().repository());
    if (head.isEmpty()) {
      opened.get().close();
      if (named.isPresent()) {
        throw new IOException(named.get() + " has no commits: name a repository that has some");
      }
      return Optional.empty();
    }
    String prefix = Heads.prefix(opened.get().repository(), head.get(), real);
    return Optional.of(new History(opened.get(), prefix, head.get()));
  }

  /// The bundle beside a source folder: `en-history.bundle` in the folder that holds the locales,
  /// or in the one above.
  public static Optional<Path> bundle(Path source) {
    String name = source.getFileName() + "-history.bundle";
    return Stream.iterate(source.getParent(), Objects::nonNull, Path::getParent)
        .limit(2)
        .map(folder -> folder.resolve(name))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /// The source document as it stood at the commit that its translation names.
  ///
  /// @param commit what the translation's `source-git-commit` says, if it says something
  /// @param path the document's path in the source folder today
  /// @param exlId its exl-id, or empty: finds a document that has moved since
  /// @param text the document today
  public Base base(Optional<String> commit, String path, String exlId, String text) {
    if (commit.isEmpty()) {
      return new Base.None(
          Base.Reason.NO_COMMIT,
          "it names no source-git-commit; write down the commit it was translated from");
    }
    String id = commit.get();
    if (!COMMIT.matcher(id).matches()) {
      return new Base.None(
          Base.Reason.MALFORMED,
          "its source-git-commit " + id + " is no commit id; write seven hex digits or more");
    }
    try (ObjectReader reader = repository.newObjectReader();
        RevWalk walk = new RevWalk(reader)) {
      Set<RevCommit> commits = commits(reader, walk, id);
      return switch (commits.size()) {
        case 0 -> unknown(id);
        case 1 -> base(reader, commits.iterator().next(), path, exlId, text);
        default ->
            new Base.None(
                Base.Reason.MALFORMED,
                "its source-git-commit " + id + " begins several commits; write more of it");
      };
    } catch (MissingObjectException | IncorrectObjectTypeException _) {
      return unknown(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Never as a name: a branch may be called deadbeef.
  private static Set<RevCommit> commits(ObjectReader reader, RevWalk walk, String id)
      throws IOException {
    Set<RevCommit> commits = new LinkedHashSet<>();
    for (ObjectId object : reader.resolve(AbbreviatedObjectId.fromString(id))) {
      if (walk.peel(walk.parseAny(object)) instanceof RevCommit commit) {
        commits.add(commit);
      }
    }
    return commits;
  }

  private Base unknown(String id) throws UncheckedIOException {
    return new Base.None(
        Base.Reason.UNKNOWN_COMMIT,
        "commit "
            + id.substring(0, 7)
            + " is not in this history; "
            + (isShallow()
                ? "it is a shallow clone: get the rest with git fetch --unshallow"
                : "fetch more of it, or name the repository that has it under history:"));
  }

  private boolean isShallow() {
    try {
      return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Base base(ObjectReader reader, RevCommit commit, String path, String exlId, String text)
      throws IOException {
    String then = prefix + path;
    ObjectId blob = blob(reader, commit, then);
    if (blob == null && !exlId.isEmpty()) {
      then = exlIds.path(reader, commit.getTree(), exlId).orElse(then);
      blob = blob(reader, commit, then);
    }
    String shortId = commit.getName().substring(0, 7);
    if (blob == null) {
      return new Base.None(
          Base.Reason.NOT_THERE,
          "commit "
              + shortId
              + " has no such document; if it was renamed since, an exl-id in both tells");
    }
    if (blob.equals(id(text))) {
      return new Base.Found(Mainline.commit(commit), path, true, "", List.of());
    }
    String old =
        new String(reader.open(blob, Constants.OBJ_BLOB).getBytes(), StandardCharsets.UTF_8);
    if (lines(old).equals(lines(text))) {
      return new Base.Found(Mainline.commit(commit), path, true, "", List.of());
    }
    Mainline line = mainline();
    if (!line.has(commit)) {
      return new Base.None(
          Base.Reason.AHEAD,
          "commit " + shortId + " is newer than this checkout of the source; update the checkout");
    }
    return new Base.Found(
        Mainline.commit(commit),
        then.substring(then.startsWith(prefix) ? prefix.length() : 0),
        false,
        old,
        line.since(prefix + path, blob));
  }

  // Git on Windows checks LF out as CR LF.
  private static String lines(String text) {
    return text.replace("\r\n", "\n");
  }

  private static ObjectId id(String text) {
    try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
      return formatter.idFor(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static @Nullable ObjectId blob(ObjectReader reader, RevCommit commit, String path)
      throws IOException {
    try (TreeWalk walk = TreeWalk.forPath(reader, path, commit.getTree())) {
      return walk == null ? null : walk.getObjectId(0);
    }
  }

  private synchronized Mainline mainline() throws IOException {
    if (mainline == null) {
      mainline = Mainline.of(repository, head);
    }
    return mainline;
  }

  /// What it says of itself: while that is the same, so is every answer.
  ///
  /// @return nothing if objects may come in from elsewhere
  public Optional<String> state() {
    return state;
  }

  @Override
  public void close() {
    opened.close();
  }
}
