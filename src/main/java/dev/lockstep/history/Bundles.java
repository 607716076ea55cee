package dev.lockstep.history;

import dev.lockstep.text.Sha256;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingBundlePrerequisiteException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;

/// Opens bundle files: each is unpacked once into a cache, or for one run only where there is no
/// cache to write to.
final class Bundles {

  /// Where the head of the bundle is kept: a bare repository's own HEAD names a branch.
  static final String HEAD = "refs/lockstep/head";

  private Bundles() {}

  /// @param cache the folder of unpacked bundles; need not exist
  /// @throws IOException if the bundle cannot be read
  static Opened open(Path bundle, Path cache) throws IOException {
    Path folder = cache.resolve(fingerprint(bundle));
    if (isRepository(folder)) {
      return opened(folder, Optional.empty());
    }
    Path own = folder(cache);
    try {
      unpack(bundle, own);
    } catch (IOException e) {
      Opened.delete(own);
      throw e;
    }
    try {
      Files.move(own, folder, StandardCopyOption.ATOMIC_MOVE);
      return opened(folder, Optional.empty());
    } catch (IOException _) {
      // Another run was first, or the cache cannot be written: ours serves this run.
      return opened(own, Optional.of(own));
    }
  }

  // Complete, because it came here in one move.
  private static boolean isRepository(Path folder) {
    return Files.exists(folder.resolve(Constants.HEAD));
  }

  private static Path folder(Path cache) throws IOException {
    try {
      Files.createDirectories(cache);
      return Files.createTempDirectory(cache, "unpack");
    } catch (IOException _) {
      return Files.createTempDirectory("lockstep-history");
    }
  }

  private static Opened opened(Path folder, Optional<Path> temporary) throws IOException {
    return new Opened(
        new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build(), temporary);
  }

  private static void unpack(Path bundle, Path folder) throws IOException {
    try (Repository repository = new FileRepository(folder.toFile())) {
      repository.create(true);
      // It is written once: tidying it up in the background would only be in the way of its move.
      repository.getConfig().setInt("gc", null, "auto", 0);
      fetch(repository, bundle);
    } catch (MissingBundlePrerequisiteException e) {
      throw new IOException(
          bundle + " holds only the end of a history: make it with git bundle create --all", e);
    } catch (TransportException | NotSupportedException | URISyntaxException e) {
      throw new IOException(bundle + " is no git bundle that can be read: " + e.getMessage(), e);
    }
  }

  private static void fetch(Repository repository, Path bundle)
      throws IOException, URISyntaxException {
    List<RefSpec> wanted = new ArrayList<>();
    wanted.add(new RefSpec("+refs/heads/*:refs/heads/*"));
    URIish uri = new URIish(bundle.toUri().toString());
    try (Transport transport = Transport.open(repository, uri)) {
      transport.setCheckFetchedObjects(false);
      // A bundle of a branch alone has no HEAD.
      try (FetchConnection bundled = transport.openFetch()) {
        if (bundled.getRef(Constants.HEAD) != null) {
          wanted.add(new RefSpec("+HEAD:" + HEAD));
        }
      }
      transport.fetch(NullProgressMonitor.INSTANCE, wanted);
    }
  }

  private static String fingerprint(Path bundle) throws IOException {
    return HexFormat.of().formatHex(Sha256.of(Files.readAllBytes(bundle)), 0, 16);
  }
}
