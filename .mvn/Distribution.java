import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Lays out the folder that is packed for those who have no Java: `Distribution.java FOLDER BUNDLE
/// DATE`, the folder to make, the jar of everything and the date of all files.
///
///     lockstep, lockstep.cmd   start it
///     lib/                     the jar, its AOT cache, options of the JVM
///     runtime/                 a Java runtime with the few modules that are used
///     sample/                  the sample documentation
///
/// The AOT cache knows the JVM and the size of the jar, but no absolute path, so that it fits
/// wherever the folder is unpacked. One that does not fit is left aside in silence: everything
/// works, only later.
final class Distribution {
  // jdeps names more, which only parts of libraries need that nobody calls: AWT for flexmark's
  // colours, HTTP for jsoup's downloads, SQL for a date of JGit.
  private static final String MODULES = "java.base,java.logging,java.management";

  private final Path folder;

  private Distribution(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Distribution distribution = new Distribution(Path.of(arguments[0]));
    distribution.remove();
    distribution.link();
    distribution.fill(Path.of(arguments[1]));
    distribution.date(Instant.parse(arguments[2]));
    distribution.rehearse();
  }

  private void remove() throws IOException {
    if (Files.exists(folder)) {
      for (Path path : within(folder, Comparator.reverseOrder())) {
        Files.delete(path);
      }
    }
  }

  private void link() {
    int status =
        ToolProvider.findFirst("jlink")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "--add-modules",
                MODULES,
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--compress",
                "zip-6",
                "--output",
                folder.resolve("runtime").toString());
    if (status != 0) {
      throw new IllegalStateException("jlink ended with " + status);
    }
  }

  private void fill(Path bundle) throws IOException {
    copy(Path.of("src/dist"), folder);
    Files.delete(folder.resolve("assembly.xml"));
    copy(Path.of("content"), folder.resolve("sample"));
    Files.copy(bundle, folder.resolve("lib/lockstep.jar"));
    Files.copy(Path.of("LICENSE"), folder.resolve("LICENSE"));
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path path : within(from, Comparator.naturalOrder())) {
      Path copy = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(path, copy);
      }
    }
  }

  // What is packed has this date, and the cache must see the jar as it will be unpacked.
  private void date(Instant date) throws IOException {
    for (Path path : within(folder, Comparator.reverseOrder())) {
      Files.setLastModifiedTime(path, FileTime.from(date));
    }
  }

  private void rehearse() throws IOException, InterruptedException {
    Path cache = folder.resolve("lib/lockstep.aot");
    List<String> command =
        List.of(
            folder.resolve("runtime/bin/java").toString(),
            "@" + folder.resolve("lib/options"),
            // What was compiled here would be compiled at once at each start, needed or not: a
            // sixth of the CPU of a short run.
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-AOTRecordTraining",
            "-XX:AOTCacheOutput=" + cache,
            "-cp",
            folder.resolve("lib/lockstep.jar").toString(),
            "dev.lockstep.cli.Rehearsal",
            folder.resolve("sample").toString());
    // The JVM tells here how it goes on in a second process.
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int status = process.waitFor();
    if (status != 0 || !Files.exists(cache)) {
      throw new IllegalStateException(
          "no AOT cache was made, exit status " + status + ": " + String.join(" ", command));
    }
    Files.deleteIfExists(folder.resolve("lib/lockstep.aot.config"));
  }

  private static List<Path> within(Path folder, Comparator<Path> order) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted(order).toList();
    }
  }
}
