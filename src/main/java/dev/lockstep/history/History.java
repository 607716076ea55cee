package dev.lockstep.history;

import dev.lockstep.config.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/// The git history of the source documents. May be asked from several threads.
public final class History implements AutoCloseable {

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,64}");
  private static final Pattern EXL_ID = Pattern.compile("(?m)^exl-id:\\s*['\"]?([\\w-]+)");
  private static final int HEAD_BYTES = 4096;

  private final Repository repository;
  private final String prefix;
  private final ObjectId head;
  private final Map<ObjectId, Map<String, String>> idsByTree = new ConcurrentHashMap<>();
  private @Nullable Mainline mainline;

  private History(Repository repository, String prefix, ObjectId head) {
    this.repository = repository;
    this.prefix = prefix;
    this.head = head;
  }

  /// The history of a source folder: what the configuration names, else a bundle beside the
  /// locales, else the repository that holds the folder.
  ///
  /// @param folder the folder of the source locale
  /// @return empty if there is no history
  /// @throws IOException if a history is named and cannot be read
  public static Optional<History> of(Config config, Path folder) throws IOException {
    Optional<Path> named = config.history().or(() -> bundle(config, folder));
    Optional<Repository> repository =
        named.isPresent()
            ? Optional.of(Repositories.at(named.get()))
            : Repositories.holding(folder);
    if (repository.isEmpty()) {
      return Optional.empty();
    }
    ObjectId head = head(repository.get());
    if (head == null) {
      repository.get().close();
      return Optional.empty();
    }
    return Optional.of(new History(repository.get(), prefix(repository.get(), folder), head));
  }

  // en-history.bundle in the folder that holds the locales, or in the one above.
  private static Optional<Path> bundle(Config config, Path source) {
    String name = source.getFileName() + "-history.bundle";
    for (Path folder = config.folder(); folder != null; folder = folder.getParent()) {
      Path bundle = folder.resolve(name);
      if (Files.isRegularFile(bundle)) {
        return Optional.of(bundle);
      }
      if (!folder.equals(config.folder())) {
        break;
      }
    }
    return Optional.empty();
  }

  private static String prefix(Repository repository, Path folder) {
    if (repository.isBare()) {
      return "";
    }
    Path root = repository.getWorkTree().toPath().toAbsolutePath().normalize();
    Path absolute = folder.toAbsolutePath().normalize();
    String path = absolute.startsWith(root) ? root.relativize(absolute).toString() : "";
    return path.isEmpty() ? "" : path.replace('\\', '/') + "/";
  }

  private static @Nullable ObjectId head(Repository repository) throws IOException {
    for (String name :
        List.of("HEAD", "refs/lockstep/head", "refs/heads/main", "refs/heads/master")) {
      ObjectId id = repository.resolve(name);
      if (id != null) {
        return id;
      }
    }
    List<Ref> refs = repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS);
    return refs.size() == 1 ? refs.getFirst().getObjectId() : null;
  }

  /// The source document as it stood at the commit that its translation names.
  ///
  /// @param commit what the translation's `source-git-commit` says, if it says something
  /// @param path the document's path in the source folder today
  /// @param exlId its exl-id, or empty: finds a document that has moved since
  /// @param text the document today
  public Base base(Optional<String> commit, String path, String exlId, String text) {
    if (commit.isEmpty()) {
      return new Base.None(Base.Reason.NO_COMMIT, "it names no source-git-commit");
    }
    String id = commit.get();
    if (!COMMIT.matcher(id).matches()) {
      return new Base.None(
          Base.Reason.MALFORMED, "its source-git-commit " + id + " is no commit id");
    }
    try (ObjectReader reader = repository.newObjectReader();
        RevWalk walk = new RevWalk(reader)) {
      ObjectId object = repository.resolve(id + "^{commit}");
      if (object == null) {
        return unknown(id);
      }
      return base(reader, walk.parseCommit(object), path, exlId, text);
    } catch (MissingObjectException | IncorrectObjectTypeException _) {
      return unknown(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Base unknown(String id) {
    return new Base.None(
        Base.Reason.UNKNOWN_COMMIT,
        "commit "
            + id.substring(0, 7)
            + " is not in this history: fetch more of it, or update the checkout");
  }

  private Base base(ObjectReader reader, RevCommit commit, String path, String exlId, String text)
      throws IOException {
    String then = prefix + path;
    ObjectId blob = blob(reader, commit, then);
    if (blob == null && !exlId.isEmpty()) {
      then = ids(reader, commit).getOrDefault(exlId, then);
      blob = blob(reader, commit, then);
    }
    if (blob == null) {
      return new Base.None(
          Base.Reason.NOT_THERE,
          "commit " + commit.getName().substring(0, 7) + " has no such document");
    }
    ObjectId today = id(text);
    if (blob.equals(today)) {
      return new Base.Found(Mainline.commit(commit), path, true, "", List.of());
    }
    String old =
        new String(reader.open(blob, Constants.OBJ_BLOB).getBytes(), StandardCharsets.UTF_8);
    if (old.equals(text.replace("\r\n", "\n"))) {
      return new Base.Found(Mainline.commit(commit), path, true, "", List.of());
    }
    Mainline line = mainline();
    List<Commit> since = line.since(prefix + path, blob);
    return new Base.Found(
        Mainline.commit(commit),
        then.substring(then.startsWith(prefix) ? prefix.length() : 0),
        false,
        old,
        since);
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

  // For documents that moved: the exl-ids of the whole tree, read once for each tree.
  private Map<String, String> ids(ObjectReader reader, RevCommit commit) throws IOException {
    Map<String, String> known = idsByTree.get(commit.getTree());
    if (known != null) {
      return known;
    }
    Map<String, String> ids = new HashMap<>();
    try (TreeWalk walk = new TreeWalk(reader)) {
      walk.addTree(commit.getTree());
      walk.setRecursive(true);
      while (walk.next()) {
        if (walk.getPathString().endsWith(".md") && walk.getPathString().startsWith(prefix)) {
          byte[] bytes = reader.open(walk.getObjectId(0), Constants.OBJ_BLOB).getBytes();
          String start =
              new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.UTF_8);
          Matcher id = EXL_ID.matcher(start);
          if (id.find()) {
            ids.putIfAbsent(id.group(1), walk.getPathString());
          }
        }
      }
    }
    idsByTree.put(commit.getTree().copy(), Map.copyOf(ids));
    return ids;
  }

  private synchronized Mainline mainline() throws IOException {
    if (mainline == null) {
      mainline = Mainline.of(repository, head);
    }
    return mainline;
  }

  @Override
  public void close() {
    repository.close();
  }
}
