package dev.lockstep.report;

import dev.lockstep.check.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/// The folder of a report: each file is written whole, and pages of an earlier report that is no
/// more are removed.
final class Tree {

  // All that we ever write below the top.
  private static final List<String> OURS = List.of("d", "rule", "locale", "assets");

  private final Path root;
  private final Set<Path> written = new ConcurrentSkipListSet<>();

  private Tree(Path root) {
    this.root = root;
  }

  /// @throws IllegalArgumentException if the folder holds something else: it is not ours to change
  static Tree at(Path root) throws IOException {
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new IllegalArgumentException(root + " is a file: name a folder with --out");
    }
    if (Files.isDirectory(root) && !isEmpty(root) && !isReport(root)) {
      throw new IllegalArgumentException(
          root + " holds something else than a report: name another folder with --out");
    }
    return new Tree(root);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static boolean isReport(Path folder) throws IOException {
    Path data = folder.resolve(DataJson.FILE);
    if (!Files.isRegularFile(data)) {
      return false;
    }
    try (var in = Files.newInputStream(data)) {
      String head = new String(in.readNBytes(200), StandardCharsets.UTF_8);
      return head.contains("\"" + DataJson.FORMAT + "\"");
    }
  }

  void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    WholeFile.write(file, text);
    written.add(file);
  }

  /// Removes what an earlier report wrote and this one did not.
  void finish() throws IOException {
    for (String name : OURS) {
      Path folder = root.resolve(name);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            boolean old =
                Files.isDirectory(file) ? isEmpty(file) : isPage(file) && !written.contains(file);
            if (old) {
              Files.delete(file);
            }
          }
        }
      }
    }
    for (String name : List.of("index.html", "report.html")) {
      Path file = root.resolve(name);
      if (!written.contains(file)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static boolean isPage(Path file) {
    return file.toString().matches("(?s).*\\.(html|css|js)");
  }
}
