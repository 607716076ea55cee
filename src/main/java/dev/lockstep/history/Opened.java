package dev.lockstep.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Repository;

/// A repository that is open.
///
/// @param temporary the folder to delete when it is closed
record Opened(Repository repository, Optional<Path> temporary) implements AutoCloseable {

  @Override
  public void close() {
    repository.close();
    temporary.ifPresent(Opened::delete);
  }

  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException _) {
      // What is left is a folder that nobody reads.
    }
  }
}
