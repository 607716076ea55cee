package dev.lockstep.history;

import dev.lockstep.cache.CacheFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/// Opens a git repository where it lies: a work tree, a bare one, or a bundle file.
final class Repositories {

  private Repositories() {}

  /// The repository that holds a folder, if there is one.
  static Optional<Opened> holding(Path folder) throws IOException {
    Quiet.install();
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder().findGitDir(folder.toAbsolutePath().toFile());
    return builder.getGitDir() == null
        ? Optional.empty()
        : Optional.of(new Opened(builder.build(), Optional.empty()));
  }

  /// The repository at a path: a work tree, a bare repository or a bundle.
  ///
  /// @throws IOException if there is none, or it cannot be read; the message says what to do
  static Opened at(Path path) throws IOException {
    Quiet.install();
    if (Files.isRegularFile(path)) {
      return Bundles.open(path, CacheFolder.ofUser().resolve("history"));
    }
    Path git = path.resolve(".git");
    Path folder = Files.exists(git) ? git : path;
    if (!Files.exists(folder.resolve("HEAD")) && !Files.isRegularFile(folder)) {
      throw new IOException(path + " is no git repository and no bundle: name one under history:");
    }
    FileRepositoryBuilder builder = new FileRepositoryBuilder();
    return new Opened(
        Files.exists(git)
            ? builder.setWorkTree(path.toFile()).build()
            : builder.setGitDir(folder.toFile()).setBare().build(),
        Optional.empty());
  }
}
