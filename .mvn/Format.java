import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Runs google-java-format over folders: `Format.java (check|write) FAILED FOLDER...`
///
/// The formatter takes no folders and needs a newer JDK than Maven may be running on, so the build
/// starts this file with `java`. Folders that do not exist are left out. When there is something to
/// mend, the file FAILED exists afterwards: the build ends on that, and not on the exit status, to
/// which Maven answers with a stack trace.
final class Format {
  private Format() {}

  public static void main(String[] arguments) throws IOException {
    boolean write = arguments[0].equals("write");
    Path failed = Path.of(arguments[1]);
    List<String> options = new ArrayList<>();
    options.addAll(write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    for (String folder : List.of(arguments).subList(2, arguments.length)) {
      options.addAll(sources(Path.of(folder)));
    }
    int status =
        ToolProvider.findFirst("google-java-format")
            .orElseThrow()
            .run(
                new PrintWriter(System.out, true),
                new PrintWriter(System.err, true),
                options.toArray(String[]::new));
    Files.deleteIfExists(failed);
    if (status != 0) {
      Files.createFile(failed);
    }
  }

  private static List<String> sources(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).filter(file -> file.endsWith(".java")).sorted().toList();
    }
  }
}
