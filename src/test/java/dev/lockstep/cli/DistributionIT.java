package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the archive promises: unpacked anywhere it runs, without Java and with nothing on the path.
final class DistributionIT {

  // A space, because home folders have some.
  private static Path home = Path.of("un packed");

  @BeforeAll
  static void unpack(@TempDir Path folder) throws IOException, InterruptedException {
    Path archive = Path.of(System.getProperty("distribution", "none"));
    assumeTrue(Files.exists(archive), "mvn package has made no archive");
    assumeTrue(archive.toString().endsWith(".tar.gz"), "the archive is for a system without sh");
    Path unpacked = Files.createDirectories(folder.resolve("un packed"));
    Process tar =
        new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", unpacked.toString())
            .inheritIO()
            .start();
    assertEquals(0, tar.waitFor());
    try (Stream<Path> inside = Files.list(unpacked)) {
      home = inside.toList().getFirst();
    }
  }

  @Test
  void checksItsSampleAsTheProgramHere() throws Exception {
    Run run = lockstep(Map.of(), home, "check", "sample");
    assertEquals("", run.err());
    assertTrue(run.out().contains("damaged in translation"), run.out());
    assertEquals(1, run.status());
    Path sample = home.resolve("sample").toAbsolutePath();
    // Paths are shown from the working folder, so both run in the same one.
    assertEquals(
        Run.of("check", sample, "--format", "json"),
        lockstep(Map.of(), Path.of("").toAbsolutePath(), "check", sample, "--format", "json"));
  }

  @Test
  void itsJarSaysWhichBuildItIs() throws Exception {
    try (JarFile jar = new JarFile(home.resolve("lib/lockstep.jar").toFile());
        InputStream id = jar.getInputStream(jar.getEntry("dev/lockstep/cache/build-id"))) {
      assertTrue(new String(id.readAllBytes(), StandardCharsets.US_ASCII).matches("[0-9a-f]{64}"));
    }
  }

  // With AOTMode=on the JVM gives up when the cache does not fit the place or the JVM.
  @Test
  void itsCacheFitsWhereItIsUnpacked() throws Exception {
    Run run = lockstep(Map.of("LOCKSTEP_OPTS", "-XX:AOTMode=on"), home, "--version");
    assertEquals(new Run(0, "lockstep " + Main.VERSION + "\n", ""), run);
  }

  @Test
  void itsRuntimeHasWhatEveryFormatNeeds(@TempDir Path folder) throws Exception {
    List<Object> command = new ArrayList<>(List.of("check", "sample"));
    for (OutputFormat format : OutputFormats.ALL) {
      command.add("--output");
      command.add(format.name() + "=" + folder.resolve("{locale}." + format.name()));
    }
    Run run = lockstep(Map.of(), home, command.toArray());
    assertEquals("", run.err());
    assertEquals(1, run.status());
  }

  @Test
  void startsThroughALinkFromThePath(@TempDir Path bin) throws Exception {
    Path link = Files.createSymbolicLink(bin.resolve("lockstep"), home.resolve("lockstep"));
    Run run = run(Map.of("PATH", "/usr/bin:/bin"), bin, link, "--version");
    Files.delete(link);
    assertEquals(new Run(0, "lockstep " + Main.VERSION + "\n", ""), run);
  }

  private static Run lockstep(Map<String, String> environment, Path folder, Object... arguments)
      throws IOException, InterruptedException {
    return run(environment, folder, home.resolve("lockstep"), arguments);
  }

  private static Run run(
      Map<String, String> environment, Path folder, Path program, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toAbsolutePath().toString()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Path err = Files.createTempFile("lockstep", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", "");
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    try {
      return new Run(status, out, Files.readString(err));
    } finally {
      Files.delete(err);
    }
  }
}
