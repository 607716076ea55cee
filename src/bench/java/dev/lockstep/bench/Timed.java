package dev.lockstep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What runs of a program took, in the middle: seconds of the clock, seconds of the processors, and
/// the most memory in MB.
record Timed(double wall, double cpu, double memory) {

  // Java does not say what a process that has ended has used.
  private static final Path TIME = Path.of("/usr/bin/time");

  private static final double LONG = 120;

  static void require() {
    if (!Files.isExecutable(TIME)) {
      throw new IllegalStateException(
          "needs GNU time as " + TIME + ", which knows the memory a program took: install it");
    }
  }

  /// Runs a command several times, one that takes minutes only once.
  static Timed of(Path folder, List<String> command, int runs)
      throws IOException, InterruptedException {
    List<Timed> all = new ArrayList<>();
    do {
      all.add(once(folder, command));
    } while (all.size() < runs && all.getFirst().wall < LONG);
    return new Timed(middle(all, Timed::wall), middle(all, Timed::cpu), middle(all, Timed::memory));
  }

  private static Timed once(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Path figures = Files.createTempFile("lockstep", ".time");
    List<String> timed =
        new ArrayList<>(List.of(TIME.toString(), "-f", "%e %U %S %M", "-o", figures.toString()));
    timed.addAll(command);
    Process process =
        new ProcessBuilder(timed)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int status = process.waitFor();
    // The last line: before it stands what GNU time says of an exit status that is not 0.
    String[] said = Files.readAllLines(figures).getLast().split(" ", -1);
    Files.delete(figures);
    if (status > 1) {
      throw new IllegalStateException("exit status " + status + ": " + String.join(" ", command));
    }
    double[] numbers = Arrays.stream(said).mapToDouble(Double::parseDouble).toArray();
    return new Timed(numbers[0], numbers[1] + numbers[2], numbers[3] / 1024);
  }

  private static double middle(List<Timed> all, ToDoubleFunction<Timed> figure) {
    double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
