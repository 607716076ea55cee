package dev.lockstep.bench;

import dev.lockstep.Lockstep;
import dev.lockstep.align.Aligner;
import dev.lockstep.align.Outlined;
import dev.lockstep.load.DocumentFile;
import dev.lockstep.load.FileReader;
import dev.lockstep.load.TopicFiles;
import dev.lockstep.load.Workspace;
import dev.lockstep.locale.LinkKey;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.parse.DocumentParser;
import dev.lockstep.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// How long the parts take on up to 200 topics of a corpus, each measured for all of them at once.
///
/// `-p corpus=FOLDER` names the folder of the locales; without it the sample documentation is
/// measured, which is said. The JVM runs as the launcher starts it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-XX:+UseSerialGC",
      "-XX:TieredStopAtLevel=1",
      "-XX:+UseCompactObjectHeaders",
      "-Xmn96m",
      "-XX:SurvivorRatio=2",
      "-XX:TargetSurvivorRatio=90"
    })
public class Parts {

  private static final String SAMPLE = "content";
  private static final int TOPICS = 200;

  private record Text(DocumentFile file, SourceText source) {}

  private record Pair(Document source, Document target) {}

  private record Target(String address, String document) {}

  @Param(SAMPLE)
  private String corpus = SAMPLE;

  private final List<Text> texts = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();
  private final List<Unit> units = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();
  private final List<Target> targets = new ArrayList<>();

  @Setup
  public void read() throws IOException {
    Path folder = Path.of(corpus);
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "there is no corpus "
              + folder.toAbsolutePath()
              + ": name a folder with -p corpus=FOLDER");
    }
    if (corpus.equals(SAMPLE)) {
      System.out.println("no corpus named, measuring the sample documentation in " + SAMPLE);
    }
    Workspace workspace = Lockstep.open(List.of(folder));
    for (TopicFiles topic : workspace.topics().stream().limit(TOPICS).toList()) {
      Document source = document(topic.source());
      for (DocumentFile file : topic.targets().values()) {
        pairs.add(new Pair(source, document(file)));
      }
    }
    for (Document document : documents) {
      for (Unit unit : Outlined.of(document).all()) {
        units.add(unit);
        Inline.all(unit.content())
            .filter(Inline.Link.class::isInstance)
            .map(Inline.Link.class::cast)
            .forEach(link -> targets.add(new Target(link.target(), document.path())));
      }
    }
    System.out.printf(
        "%d documents, %d pairs, %d units, %d links%n",
        documents.size(), pairs.size(), units.size(), targets.size());
  }

  private Document document(DocumentFile file) {
    SourceText source =
        FileReader.read(file.file(), file.shown(), _ -> {})
            .orElseThrow(() -> new IllegalArgumentException("cannot read " + file.shown()));
    texts.add(new Text(file, source));
    Document document = DocumentParser.parse(source, file.locale(), file.path());
    documents.add(document);
    return document;
  }

  @Benchmark
  public void parse(Blackhole hole) {
    for (Text text : texts) {
      hole.consume(DocumentParser.parse(text.source(), text.file().locale(), text.file().path()));
    }
  }

  /// What is compared instead of raw text.
  @Benchmark
  public void canonicalForm(Blackhole hole) {
    for (Unit unit : units) {
      hole.consume(Inline.text(unit.content()));
    }
  }

  @Benchmark
  public void linkKeys(Blackhole hole) {
    for (Target target : targets) {
      hole.consume(LinkKey.of(target.address(), target.document()));
    }
  }

  /// With the keys of all units, which a run keeps of a source for its other targets.
  @Benchmark
  public void align(Blackhole hole) {
    for (Pair pair : pairs) {
      hole.consume(Aligner.align(pair.source(), pair.target()));
    }
  }
}
