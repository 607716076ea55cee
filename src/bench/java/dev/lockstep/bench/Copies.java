package dev.lockstep.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Documentation that is so many times as large as another: its folders copied into themselves,
/// each copy with exl-ids of its own.
///
/// The first copy keeps its place, so that links from the root of a locale are alive in all.
record Copies(Path folder) {

  private static final Pattern EXL_ID = Pattern.compile("(?m)^exl-id:[ \\t]*(\\S+)");

  static Copies of(Path corpus, int times, Path folder) throws IOException {
    for (Path file : files(corpus)) {
      Path path = corpus.relativize(file);
      copy(file, folder.resolve(path), 0);
      // What lies beside the locales is the configuration of all.
      if (path.getNameCount() > 1) {
        Path locale = path.getName(0);
        Path inside = locale.relativize(path);
        for (int i = 1; i < times; i++) {
          copy(file, folder.resolve(locale).resolve("copy-" + i).resolve(inside), i);
        }
      }
    }
    return new Copies(folder);
  }

  /// A folder with nothing but the document that half of the others are longer than.
  static Copies ofOne(Path corpus, String source, Path folder) throws IOException {
    List<Path> documents =
        files(corpus.resolve(source)).stream()
            .filter(Copies::isDocument)
            .sorted(Comparator.comparingLong(file -> file.toFile().length()))
            .toList();
    Path middle = documents.get(documents.size() / 2);
    copy(middle, folder.resolve(source).resolve(middle.getFileName()), 0);
    return new Copies(folder);
  }

  long documents(String source) throws IOException {
    return files(folder.resolve(source)).stream().filter(Copies::isDocument).count();
  }

  void delete() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static boolean isDocument(Path file) {
    return file.toString().endsWith(".md");
  }

  private static void copy(Path file, Path to, int number) throws IOException {
    Files.createDirectories(to.getParent());
    if (number == 0 || !isDocument(file)) {
      Files.copy(file, to);
      return;
    }
    String text =
        EXL_ID
            .matcher(Files.readString(file))
            .replaceFirst(
                id ->
                    "exl-id: "
                        + UUID.nameUUIDFromBytes((id.group(1) + " " + number).getBytes(UTF_8)));
    Files.writeString(to, text);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
