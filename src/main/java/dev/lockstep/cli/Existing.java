package dev.lockstep.cli;

import dev.lockstep.load.Shown;
import dev.lockstep.text.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes sure that what the caller named is there, and says what may be meant when it is not.
final class Existing {

  private Existing() {}

  /// @throws IllegalArgumentException if there is no such file or folder
  static void require(Path path) {
    if (!Files.exists(path)) {
      throw new IllegalArgumentException(
          "there is no file or folder "
              + path
              + near(path).map(near -> "; did you mean " + near + "?").orElse(""));
    }
  }

  private static Optional<String> near(Path path) {
    Path parent = path.toAbsolutePath().normalize().getParent();
    Path name = path.getFileName();
    if (parent == null || name == null) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(parent)) {
      List<String> names =
          files
              .filter(Files::exists)
              .map(file -> String.valueOf(file.getFileName()))
              .sorted()
              .toList();
      return Nearest.of(name.toString(), names).map(near -> Shown.path(parent.resolve(near)));
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
