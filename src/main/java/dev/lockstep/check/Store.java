package dev.lockstep.check;

import dev.lockstep.cache.BuildId;
import dev.lockstep.cache.CacheFile;
import dev.lockstep.cache.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/// The files that a cache has of one documentation. A folder that cannot be written to is no reason
/// to stop: the next run makes everything anew.
final class Store {

  // A documentation of 5,000 documents in four languages takes 20 MB.
  private static final long MOST = 512L << 20;

  private final Path home;
  private final Path folder;
  private final Digest build;
  private final long most;

  private Store(Path home, Path folder, Digest build, long most) {
    this.home = home;
    this.folder = folder;
    this.build = build;
    this.most = most;
  }

  /// @param cache the folder of all that this user's runs keep
  /// @param root the folder that holds the documentation
  /// @return nothing where it cannot be told which build of the program runs
  static Optional<Store> of(Path cache, Path root) {
    return BuildId.ofProgram().map(build -> of(cache, root, build, MOST));
  }

  /// @param most how many bytes may be kept of all documentations together
  static Store of(Path cache, Path root, Digest build, long most) {
    Path home = cache.resolve("results");
    return new Store(home, home.resolve(Digest.of(real(root).toString()).name()), build, most);
  }

  private static Path real(Path root) {
    try {
      return root.toRealPath();
    } catch (IOException _) {
      return root.toAbsolutePath().normalize();
    }
  }

  CacheFile read(String name) {
    return CacheFile.read(folder.resolve(name), build);
  }

  /// What of this documentation is to be put aside for a while.
  Aside aside() {
    return new Aside(folder);
  }

  void write(String name, SortedMap<String, CacheFile.Bytes> entries) {
    try {
      Files.createDirectories(folder);
      WholeFile.write(folder.resolve(name), out -> CacheFile.write(build, entries, out));
      trim();
    } catch (IOException | UncheckedIOException _) {
      // Read-only homes are common where builds run.
    }
  }

  private record Kept(Path file, long size, FileTime written) {}

  // The oldest go first, whatever documentation they are of.
  private void trim() throws IOException {
    List<Kept> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(home, 2)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
      }
    }
    long sum = all.stream().mapToLong(Kept::size).sum();
    all.sort(Comparator.comparing(Kept::written).thenComparing(Kept::file));
    for (Kept old : all) {
      if (sum <= most) {
        return;
      }
      Files.deleteIfExists(old.file());
      sum -= old.size();
    }
  }
}
