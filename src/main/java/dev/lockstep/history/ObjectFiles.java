package dev.lockstep.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.Repository;

/// The files that a repository keeps its objects in, by name and date: what is fetched, committed
/// or pruned shows in them, though the head stays.
final class ObjectFiles {

  private ObjectFiles() {}

  /// A line for each pack and each folder of loose objects.
  ///
  /// @return nothing where objects of another repository are borrowed, whose files are not listed
  static Optional<String> of(Repository repository) {
    if (!(repository.getObjectDatabase() instanceof ObjectDirectory objects)) {
      return Optional.empty();
    }
    Path folder = objects.getDirectory().toPath();
    if (Files.exists(folder.resolve("info").resolve("alternates"))) {
      return Optional.empty();
    }
    try {
      List<String> lines =
          Stream.of(
                  dated(folder).stream(),
                  dated(folder.resolve("pack")).stream(),
                  shallow(repository).stream())
              .flatMap(some -> some)
              .toList();
      return Optional.of(String.join("\n", lines));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static List<String> dated(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> children;
    try (Stream<Path> all = Files.list(folder)) {
      children = all.sorted().toList();
    }
    StringBuilder dated = new StringBuilder();
    for (Path child : children) {
      dated.append(child.getFileName()).append(' ').append(Files.getLastModifiedTime(child));
      dated.append('\n');
    }
    return List.of(dated.toString());
  }

  private static List<String> shallow(Repository repository) throws IOException {
    return repository.getObjectDatabase().getShallowCommits().stream()
        .map(commit -> "shallow " + commit.getName())
        .sorted()
        .collect(Collectors.toList());
  }
}
