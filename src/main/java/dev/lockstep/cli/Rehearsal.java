package dev.lockstep.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A run of what people do most, for the JVM to watch: what it has loaded and linked by the end is
/// what its AOT cache holds. What a command needs and is not played here costs it time at each
/// start.
///
/// The launcher and the build start it with a folder of documentation that has English in `en`; it
/// only reads that.
public final class Rehearsal {
  private Rehearsal() {}

  /// @param arguments the folder
  public static void main(String[] arguments) throws IOException {
    String folder = arguments[0];
    play("--help");
    play("chekc");
    play("rules");
    play("explain", "step-missing");
    play("lint", folder);
    play("lint", folder, "--format", "json");
    play("check", folder);
    play("check", folder, "--no-history", "--format", "concise");
    play("check", folder, "--format", "sarif");
    play("drift", folder, "--diff");
    play("status", folder);
    lintAlone(Path.of(folder, "en"));
    // As the program ends: the JDK asks its logging whether anyone wants to know of it.
    System.exit(0);
  }

  // A document without those it links to has more to find than any in good order.
  private static void lintAlone(Path source) throws IOException {
    Path alone = Files.createTempDirectory("lockstep");
    Path copy = alone.resolve("en.md");
    try (Stream<Path> files = Files.walk(source)) {
      Path document =
          files
              .filter(file -> file.toString().endsWith(".md"))
              .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
              .orElseThrow();
      Files.copy(document, copy);
      play("lint", alone.toString());
    } finally {
      Files.deleteIfExists(copy);
      Files.delete(alone);
    }
  }

  private static void play(String... command) {
    PrintWriter silent = new PrintWriter(Writer.nullWriter());
    Main.run(silent, silent, command);
  }
}
