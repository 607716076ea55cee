package dev.lockstep.history;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;

/// Opens a git repository where it lies: a work tree, a bare one, or a bundle file that is unpacked
/// once into the user's cache.
final class Repositories {

  private Repositories() {}

  /// The repository that holds a folder, if there is one.
  static Optional<Repository> holding(Path folder) throws IOException {
    Quiet.install();
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
    return builder.getGitDir() == null ? Optional.empty() : Optional.of(builder.build());
  }

  /// The repository at a path: a work tree, a bare repository or a bundle.
  ///
  /// @throws IOException if there is none, or it cannot be read; the message says what to do
  static Repository at(Path path) throws IOException {
    Quiet.install();
    if (Files.isRegularFile(path)) {
      return bundle(path);
    }
    Path git = path.resolve(".git");
    Path folder = Files.exists(git) ? git : path;
    if (!Files.exists(folder.resolve("HEAD")) && !Files.isRegularFile(folder)) {
      throw new IOException(path + " is no git repository and no bundle: name one under history:");
    }
    FileRepositoryBuilder builder = new FileRepositoryBuilder();
    return Files.exists(git)
        ? builder.setWorkTree(path.toFile()).build()
        : builder.setGitDir(folder.toFile()).setBare().build();
  }

  private static Repository bundle(Path bundle) throws IOException {
    Path folder = cache().resolve(fingerprint(bundle));
    if (!Files.exists(folder.resolve("HEAD"))) {
      unpack(bundle, folder);
    }
    return new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
  }

  // Another run may unpack the same bundle: each into a folder of its own, and the first to finish
  // wins.
  private static void unpack(Path bundle, Path folder) throws IOException {
    Path parent = folder.getParent();
    Files.createDirectories(parent);
    Path temporary = Files.createTempDirectory(parent, "unpack");
    try {
      try (Repository repository = new FileRepository(temporary.toFile())) {
        repository.create(true);
        fetch(repository, bundle);
      }
      Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException
        | DirectoryNotEmptyException
        | AtomicMoveNotSupportedException _) {
      delete(temporary);
    } catch (TransportException | NotSupportedException | URISyntaxException e) {
      delete(temporary);
      throw new IOException(bundle + " is no git bundle that can be read: " + e.getMessage(), e);
    } catch (IOException e) {
      delete(temporary);
      throw e;
    }
  }

  private static void fetch(Repository repository, Path bundle)
      throws IOException, URISyntaxException {
    URIish uri = new URIish(bundle.toUri().toString());
    try (Transport transport = Transport.open(repository, uri)) {
      transport.setCheckFetchedObjects(false);
      transport.fetch(
          NullProgressMonitor.INSTANCE,
          List.of(
              new RefSpec("+refs/heads/*:refs/heads/*"), new RefSpec("+HEAD:refs/lockstep/head")));
    }
  }

  private static String fingerprint(Path bundle) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(bundle)), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  // https://specifications.freedesktop.org/basedir-spec: $XDG_CACHE_HOME, else ~/.cache
  private static Path cache() {
    String set = System.getenv("XDG_CACHE_HOME");
    Path base =
        set != null && !set.isEmpty()
            ? Path.of(set)
            : Path.of(System.getProperty("user.home", ".")).resolve(".cache");
    return base.resolve("lockstep").resolve("history");
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException _) {
      // What is left is a folder in the user's cache that nobody reads.
    }
  }
}
