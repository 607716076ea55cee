package dev.lockstep.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a user waits for: the whole program, and others of its kind, on documentation of several
/// sizes; medians, ratios, and how they grow.
///
///     mvn -Pbench -DskipTests -Ddistribution.skip package
///     java -cp target/test-classes dev.lockstep.bench.WholeProgram [CORPUS]
///
/// CORPUS is a folder that holds a folder for each locale; without it the sample documentation is
/// measured. Copies are made in a temporary folder and removed. Options:
///
/// - `-Dlockstep=FILE`: the launcher to measure (default `./lockstep`);
/// - `-Dsizes=1,10,100`: how many copies;
/// - `-Dsource=en`: the folder of the source;
/// - `-Druns=5`: of each command; one that takes more than two minutes is run once.
///
/// rumdl and markdownlint-cli2 are measured when they are on the path, with their own settings.
public final class WholeProgram {

  private record Command(String name, List<String> words) {}

  private static final String SAMPLE = "content";
  private static final String SOURCE = System.getProperty("source", "en");
  private static final int RUNS = Integer.getInteger("runs", 5);

  private final List<Command> lints;
  private final List<Command> checks;
  // By what is run, then by size.
  private final Map<String, Map<Integer, Timed>> taken = new LinkedHashMap<>();

  private WholeProgram(List<Command> lints, List<Command> checks) {
    this.lints = lints;
    this.checks = checks;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path corpus = Path.of(arguments.length == 0 ? SAMPLE : arguments[0]);
    if (!Files.isDirectory(corpus.resolve(SOURCE))) {
      System.err.println(
          "there is no corpus "
              + corpus.toAbsolutePath()
              + " with a folder "
              + SOURCE
              + ": name one, or run this where "
              + SAMPLE
              + "/ is");
      System.exit(2);
    }
    if (arguments.length == 0) {
      System.out.println("No corpus named: measuring the sample documentation, which is small.");
    }
    Timed.require();
    WholeProgram program = of(Path.of(System.getProperty("lockstep", "lockstep")));
    int[] sizes =
        Stream.of(System.getProperty("sizes", "1,10,100").split(",", -1))
            .mapToInt(Integer::parseInt)
            .toArray();
    System.out.printf(
        "%-34s %5s %8s %8s %8s %10s%n",
        "command", "size", "wall s", "CPU s", "peak MB", "documents");
    program.measureOne(corpus);
    for (int size : sizes) {
      program.measure(corpus, size);
    }
    program.printRatios();
  }

  private static WholeProgram of(Path launcher) throws IOException, InterruptedException {
    String lockstep = launcher.toAbsolutePath().toString();
    // Builds itself first, if it has to.
    Process help = new ProcessBuilder(lockstep, "lint", "--help").start();
    String said;
    try (InputStream out = help.getInputStream()) {
      said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (help.waitFor() != 0) {
      throw new IllegalStateException(
          lockstep + " does not run: name the launcher with -Dlockstep");
    }
    List<Command> lints = new ArrayList<>();
    List<Command> checks = new ArrayList<>();
    lints.add(new Command("lockstep lint", List.of(lockstep, "lint", SOURCE)));
    checks.add(new Command("lockstep check", List.of(lockstep, "check", ".")));
    if (said.contains("--no-cache")) {
      lints.add(
          new Command("lockstep lint --no-cache", List.of(lockstep, "lint", SOURCE, "--no-cache")));
      checks.add(
          new Command("lockstep check --no-cache", List.of(lockstep, "check", ".", "--no-cache")));
    }
    onPath("rumdl")
        .ifPresentOrElse(
            rumdl -> {
              lints.add(new Command("rumdl", List.of(rumdl, "check", SOURCE)));
              lints.add(
                  new Command("rumdl --no-cache", List.of(rumdl, "check", "--no-cache", SOURCE)));
            },
            () -> System.out.println("rumdl is not on the path."));
    onPath("markdownlint-cli2")
        .ifPresentOrElse(
            other ->
                lints.add(new Command("markdownlint-cli2", List.of(other, SOURCE + "/**/*.md"))),
            () -> System.out.println("markdownlint-cli2 is not on the path."));
    return new WholeProgram(lints, checks);
  }

  private static Optional<String> onPath(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  private void measureOne(Path corpus) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("lockstep-bench");
    Copies copies = Copies.ofOne(corpus, SOURCE, folder);
    try {
      for (Command lint : lints) {
        run(copies, lint, 0);
      }
    } finally {
      copies.delete();
    }
  }

  private void measure(Path corpus, int size) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("lockstep-bench");
    Copies copies = new Copies(folder);
    try {
      Copies.of(corpus, size, folder);
      for (Command command : Stream.concat(lints.stream(), checks.stream()).toList()) {
        run(copies, command, size);
      }
    } finally {
      copies.delete();
    }
  }

  private void run(Copies copies, Command command, int size)
      throws IOException, InterruptedException {
    Timed timed = Timed.of(copies.folder(), command.words(), RUNS);
    taken.computeIfAbsent(command.name(), _ -> new LinkedHashMap<>()).put(size, timed);
    System.out.printf(
        "%-34s %5s %8.2f %8.2f %8.0f %10d%n",
        command.name(),
        size == 0 ? "one" : size + "x",
        timed.wall(),
        timed.cpu(),
        timed.memory(),
        copies.documents(SOURCE));
  }

  private void printRatios() {
    System.out.printf("%n%-34s %5s %8s %8s %8s%n", "ratio", "size", "wall", "CPU", "memory");
    Map<Integer, Timed> ours = taken.getOrDefault("lockstep lint", Map.of());
    for (Command lint : lints) {
      if (!lint.name().startsWith("lockstep")) {
        taken
            .get(lint.name())
            .forEach(
                (size, other) ->
                    printRatio(
                        "lockstep lint / " + lint.name(),
                        size == 0 ? "one" : size + "x",
                        ours.get(size),
                        other));
      }
    }
    taken.forEach(
        (name, sizes) -> {
          List<Integer> grown = sizes.keySet().stream().filter(size -> size > 0).toList();
          for (int i = 1; i < grown.size(); i++) {
            printRatio(
                name + ", growth",
                grown.get(i) + "/" + grown.get(i - 1),
                sizes.get(grown.get(i)),
                sizes.get(grown.get(i - 1)));
          }
        });
  }

  private static void printRatio(String name, String size, Timed some, Timed other) {
    System.out.printf(
        "%-34s %5s %8.2f %8.2f %8.2f%n",
        name,
        size,
        some.wall() / other.wall(),
        some.cpu() / other.cpu(),
        some.memory() / other.memory());
  }
}
