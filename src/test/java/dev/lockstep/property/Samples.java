package dev.lockstep.property;

import dev.lockstep.model.Document;
import dev.lockstep.parse.DocumentParser;
import dev.lockstep.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/// The documents that properties are tried on: the sample content, generated ones, and those of the
/// folder that the system property `lockstep.corpus` names.
final class Samples {

  private static final int GENERATED = 150;

  private Samples() {}

  /// @param name says where a failure comes from
  record Sample(String name, String text) {

    Document parse() {
      return parse(text);
    }

    Document parse(String other) {
      return DocumentParser.parse(SourceText.of(name, other), Locale.ENGLISH, "help/page.md");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Sample> all() throws IOException {
    List<Sample> samples = new ArrayList<>(files(Path.of("content")));
    samples.addAll(files(Path.of("src/test/resources/dialect")));
    samples.addAll(files(Path.of("src/test/resources/crashers")));
    for (int seed = 0; seed < GENERATED; seed++) {
      samples.add(
          new Sample("generated from seed " + seed, new Generator(new Random(seed)).document()));
    }
    String corpus = System.getProperty("lockstep.corpus");
    if (corpus == null) {
      System.out.println("Properties are tried without a corpus: -Dlockstep.corpus names none.");
    } else {
      samples.addAll(files(Path.of(corpus)));
    }
    return samples;
  }

  private static List<Sample> files(Path folder) throws IOException {
    List<Sample> samples = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
        samples.add(new Sample(path.toString(), Files.readString(path)));
      }
    }
    return samples;
  }
}
