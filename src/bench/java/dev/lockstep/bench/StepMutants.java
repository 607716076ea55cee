package dev.lockstep.bench;

import dev.lockstep.align.Aligner;
import dev.lockstep.align.Alignment;
import dev.lockstep.align.Pair;
import dev.lockstep.model.Document;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.parse.DocumentParser;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Deletes, swaps, merges and splits random steps of real translations and counts how often the
/// right step is named; and what is named in the untouched documents, which should be nothing.
///
/// Arguments: the folder of the source, then one folder for each locale, named by its tag. Options:
///
/// - `-Dmutants=N` for each document (default 3; 0 for the untouched documents alone);
/// - `-Dhalf=0` or `-Dhalf=1`: only half of the documents, by the hash of their path. Constants are
///   tuned on half 0 and reported on half 1;
/// - `-Dshow=N` prints the first N mutants that were not named, `-Dshow.healthy=N` the first N
///   pairs of untouched documents that are not matched.
public final class StepMutants {

  private enum Mutation {
    DELETE,
    SWAP,
    MOVE,
    MERGE,
    SPLIT
  }

  private static final class Score {
    int tried;
    int exact;
    int near;
    int range;
    int quiet;
  }

  private static final int PER_DOCUMENT = Integer.getInteger("mutants", 3);
  private static final int HALF = Integer.getInteger("half", -1);
  private static int show = Integer.getInteger("show", 0);
  private static int showHealthy = Integer.getInteger("show.healthy", 0);

  private StepMutants() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2 || !Files.isDirectory(Path.of(arguments[0]))) {
      System.out.println("usage: StepMutants SOURCE-FOLDER TARGET-FOLDER...");
      return;
    }
    Path source = Path.of(arguments[0]);
    System.out.printf(
        "%-10s %-7s %6s %8s %8s %8s %8s%n",
        "locale", "what", "tried", "exact", "within 1", "in range", "silent");
    for (int i = 1; i < arguments.length; i++) {
      run(source, Path.of(arguments[i]));
    }
  }

  private static void run(Path sources, Path targets) throws IOException {
    Map<Mutation, Score> scores = new EnumMap<>(Mutation.class);
    for (Mutation mutation : Mutation.values()) {
      scores.put(mutation, new Score());
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(targets)) {
      files = walk.filter(f -> f.toString().endsWith(".md")).sorted().toList();
    }
    Locale locale = Locale.forLanguageTag(targets.getFileName().toString());
    Healthy healthy = new Healthy();
    for (Path file : files) {
      String path = targets.relativize(file).toString();
      Path original = sources.resolve(path);
      if (Files.exists(original) && (HALF < 0 || (path.hashCode() >>> 8) % 2 == HALF)) {
        Document source = read(original, path, Locale.ENGLISH);
        Document target = read(file, path, locale);
        mutate(source, target, healthy.align(source, target), scores);
      }
    }
    healthy.print(targets.getFileName().toString());
    scores.forEach(
        (mutation, score) ->
            System.out.printf(
                "%-10s %-7s %6d %7.1f%% %7.1f%% %7.1f%% %7.1f%%%n",
                targets.getFileName(),
                mutation.name().toLowerCase(Locale.ROOT),
                score.tried,
                percent(score.exact, score.tried),
                percent(score.near, score.tried),
                percent(score.range, score.tried),
                percent(score.quiet, score.tried)));
  }

  private static double percent(int part, int whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }

  /// What is named in documents that nobody has mutated, and how long aligning them took.
  private static final class Healthy {
    // Processor time, so that what else the machine does is not measured.
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<String, int[]> counts = new TreeMap<>();
    private int pairs;
    private long nanos;

    Alignment align(Document source, Document target) {
      long start = THREADS.getCurrentThreadCpuTime();
      Alignment alignment = Aligner.align(source, target);
      nanos += THREADS.getCurrentThreadCpuTime() - start;
      pairs++;
      for (Pair pair : alignment.pairs()) {
        Unit unit =
            switch (pair) {
              case Pair.Matched _ -> null;
              case Pair.Missing(Unit s, _, _) -> s;
              case Pair.Extra(Unit t) -> t;
              case Pair.Moved(Unit s, _) -> s;
              case Pair.Split(Unit s, _) -> s;
              case Pair.Merged(List<Unit> ss, _) -> ss.getFirst();
            };
        if (unit != null) {
          int kind = unit.is(Kind.STEP) ? 0 : unit.is(Kind.SECTION) ? 1 : 2;
          String what = pair.getClass().getSimpleName().toLowerCase(Locale.ROOT);
          counts.computeIfAbsent(what, _ -> new int[3])[kind]++;
          if (showHealthy > 0) {
            showHealthy--;
            System.out.println(
                what + " " + target.path() + " " + unit.kind() + " " + unit.step().label());
          }
        }
      }
      return alignment;
    }

    void print(String locale) {
      StringBuilder line = new StringBuilder();
      counts.forEach((what, n) -> line.append("  %s %d/%d/%d".formatted(what, n[0], n[1], n[2])));
      System.out.printf(
          "%-10s healthy %d pairs in %d ms, steps/sections/other:%s%n",
          locale, pairs, nanos / 1_000_000, line);
    }
  }

  private static Document read(Path file, String path, Locale locale) throws IOException {
    return parse(Files.readString(file), path, locale);
  }

  private static Document parse(String text, String path, Locale locale) {
    return DocumentParser.parse(SourceText.of(path, text), locale, path);
  }

  private static void mutate(
      Document source, Document target, Alignment healthy, Map<Mutation, Score> scores) {
    String path = target.path();
    List<Unit> steps = new ArrayList<>();
    for (Pair pair : healthy.pairs()) {
      if (pair instanceof Pair.Matched(Unit s, Unit t) && t.is(Kind.STEP) && s.is(Kind.STEP)) {
        if (!s.step().label().equals(t.step().label())) {
          return;
        }
        steps.add(t);
      } else if (!(pair instanceof Pair.Matched)) {
        return;
      }
    }
    if (steps.size() < 3) {
      return;
    }
    Random random = new Random(path.hashCode());
    for (int k = 0; k < PER_DOCUMENT; k++) {
      int at = random.nextInt(steps.size());
      for (Mutation mutation : Mutation.values()) {
        String mutant = mutant(target.source().text(), steps, at, mutation);
        if (mutant != null) {
          judge(
              Aligner.align(source, parse(mutant, path, target.locale())),
              steps.get(at),
              mutation,
              scores.get(mutation),
              path);
        }
      }
    }
  }

  private static String mutant(String text, List<Unit> steps, int at, Mutation mutation) {
    Unit step = steps.get(at);
    Span span = step.span();
    Unit next = at + 1 < steps.size() ? steps.get(at + 1) : null;
    boolean pair =
        next != null
            && next.depth() == step.depth()
            && next.step().ordinal() == step.step().ordinal() + 1
            && text.substring(span.end(), next.span().start()).isBlank();
    switch (mutation) {
      case DELETE -> {
        return text.substring(0, span.start()) + text.substring(span.end());
      }
      case SWAP -> {
        return pair
            ? text.substring(0, span.start())
                + text.substring(next.span().start(), next.span().end())
                + text.substring(span.end(), next.span().start())
                + text.substring(span.start(), span.end())
                + text.substring(next.span().end())
            : null;
      }
      case MOVE -> {
        // Behind the step after the next two.
        Unit after = at + 3 < steps.size() ? steps.get(at + 3) : null;
        return pair
                && after != null
                && after.depth() == step.depth()
                && after.step().ordinal() == step.step().ordinal() + 3
                && after.step().label().length() == step.step().label().length()
            ? text.substring(0, span.start())
                + text.substring(next.span().start(), after.span().end())
                + text.substring(span.end(), next.span().start())
                + text.substring(span.start(), span.end())
                + text.substring(after.span().end())
            : null;
      }
      case MERGE -> {
        return pair && step.children().isEmpty()
            ? text.substring(0, span.end())
                + " "
                + text.substring(next.marker().end()).stripLeading()
            : null;
      }
      case SPLIT -> {
        if (step.content().isEmpty()) {
          return null;
        }
        int end = step.content().getLast().span().end();
        int stop = -1;
        for (int i = step.content().getFirst().span().start() + 8; i < end - 8; i++) {
          boolean full = "。".indexOf(text.charAt(i)) >= 0 || text.startsWith(". ", i);
          if (full && stop < 0) {
            stop = i + 1;
          }
        }
        String indent = indent(text, span.start());
        return stop < 0 || text.substring(stop, end).contains("](")
            ? null
            : text.substring(0, stop)
                + "\n\n"
                + indent
                + "1. "
                + text.substring(stop).stripLeading();
      }
    }
    return null;
  }

  private static String indent(String text, int start) {
    int line = text.lastIndexOf('\n', start - 1) + 1;
    return text.substring(line, start);
  }

  private static void judge(
      Alignment alignment, Unit mutated, Mutation mutation, Score score, String path) {
    score.tried++;
    String label = mutated.step().label();
    boolean exact = false;
    boolean near = false;
    boolean range = false;
    boolean any = false;
    StringBuilder said = new StringBuilder();
    for (Pair pair : alignment.pairs()) {
      List<Unit> named =
          switch (pair) {
            case Pair.Missing(Unit s, _, _) when mutation == Mutation.DELETE -> List.of(s);
            case Pair.Moved(Unit s, _)
                when mutation == Mutation.SWAP || mutation == Mutation.MOVE ->
                List.of(s);
            case Pair.Merged(List<Unit> ss, _) when mutation == Mutation.MERGE -> ss;
            case Pair.Split(Unit s, _) when mutation == Mutation.SPLIT -> List.of(s);
            default -> List.of();
          };
      for (Unit unit : named) {
        if (unit.is(Kind.STEP)) {
          any = true;
          said.append(' ').append(unit.step().label());
          exact |= matches(unit, label) || (mutation == Mutation.SWAP && follows(unit, mutated));
          near |=
              matches(unit, label)
                  || Math.abs(unit.step().ordinal() - mutated.step().ordinal()) <= 1;
          if (pair instanceof Pair.Missing missing) {
            range |= missing.candidates().stream().anyMatch(c -> matches(c, label));
          }
        }
      }
    }
    score.exact += exact ? 1 : 0;
    score.near += near ? 1 : 0;
    score.range += exact || range ? 1 : 0;
    score.quiet += any ? 0 : 1;
    if (!exact && show > 0) {
      show--;
      System.out.println(mutation + " " + path + " " + label + " named:" + said);
    }
  }

  private static boolean matches(Unit unit, String label) {
    return unit.step().label().equals(label);
  }

  private static boolean follows(Unit unit, Unit mutated) {
    return unit.step().ordinal() == mutated.step().ordinal() + 1;
  }
}
