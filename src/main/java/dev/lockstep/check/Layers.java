package dev.lockstep.check;

import dev.lockstep.cache.Digest;
import dev.lockstep.cache.FileMemory;
import dev.lockstep.facts.Facts;
import dev.lockstep.history.History;
import dev.lockstep.load.DocumentFile;
import dev.lockstep.load.FileReader;
import dev.lockstep.load.Folder;
import dev.lockstep.load.TopicFiles;
import dev.lockstep.load.Workspace;
import dev.lockstep.text.SourceText;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// What each document and each topic said by itself when it was last looked at, and still says.
final class Layers {

  /// Everything is made anew.
  static final Layers NONE = new Layers(Optional.empty());

  private static final Entries.Kind<LintedDocument> LINTED =
      new Entries.Kind<>(
          ResultReader::document, ResultWriter::document, d -> d.failures().isEmpty());
  private static final Entries.Kind<Optional<Facts>> FACTS =
      new Entries.Kind<>(ResultReader::facts, ResultWriter::facts, _ -> true);
  private static final Entries.Kind<TopicChecker.Result> TOPIC =
      new Entries.Kind<>(ResultReader::topic, ResultWriter::topic, t -> t.failures().isEmpty());

  // What the entries about a document begin with.
  private static final String LINT = "lint ";
  private static final String WHAT_OTHERS_KNOW = "facts ";

  private record Open(Inputs inputs, Entries documents, Entries topics) {}

  private final Optional<Open> open;

  private Layers(Optional<Open> open) {
    this.open = open;
  }

  /// @param topics the name of the file of topics
  static Layers of(Store store, FileMemory memory, Inputs inputs, String topics) {
    return new Layers(
        Optional.of(
            new Open(
                inputs,
                new Entries(store, "documents", memory),
                new Entries(store, topics, memory))));
  }

  LintedDocument linted(
      DocumentFile file, boolean translation, Function<DocumentFile, LintedDocument> make) {
    return document(LINT, file, in -> in.document(file, translation), LINTED, make);
  }

  Optional<Facts> facts(DocumentFile file, Function<DocumentFile, Optional<Facts>> make) {
    return document(WHAT_OTHERS_KNOW, file, in -> in.facts(file), FACTS, make);
  }

  private <T> T document(
      String what,
      DocumentFile file,
      Function<Inputs, Optional<Digest>> key,
      Entries.Kind<T> kind,
      Function<DocumentFile, T> make) {
    return open.map(
            o ->
                o.documents()
                    .of(
                        what + name(file),
                        key.apply(o.inputs()),
                        Map.of(file.shown(), file.file()),
                        kind,
                        Entries.Condition.NONE,
                        () -> make.apply(file)))
        .orElseGet(() -> make.apply(file));
  }

  private static String name(DocumentFile file) {
    return file.tag() + " " + file.path();
  }

  /// @param locales that are looked at
  /// @param make checks the topic, given what to ask for bases
  TopicChecker.Result topic(
      TopicFiles topic,
      List<String> locales,
      Optional<History> history,
      Function<Optional<Bases>, TopicChecker.Result> make) {
    if (open.isEmpty()) {
      return make.apply(history.map(h -> h::base));
    }
    Map<String, Path> files = new HashMap<>();
    files.put(topic.source().shown(), topic.source().file());
    for (String locale : locales) {
      DocumentFile target = topic.targets().get(locale);
      if (target != null) {
        files.put(target.shown(), target.file());
      }
    }
    Optional<AskedBases> asked = history.map(h -> new AskedBases(h, text(topic.source())));
    return open.get()
        .topics()
        .of(
            topic.source().path(),
            open.get().inputs().topic(topic, locales),
            files,
            TOPIC,
            asked.map(Entries.Condition.class::cast).orElse(Entries.Condition.NONE),
            () -> make.apply(asked.map(Bases.class::cast)));
  }

  private static Supplier<String> text(DocumentFile file) {
    return () ->
        FileReader.read(file.file(), file.shown(), _ -> {}).map(SourceText::text).orElse("");
  }

  /// Keeps what was made anew for the next run.
  void save(Workspace workspace) {
    open.ifPresent(
        o -> {
          o.documents().save(() -> entries(workspace));
          // A run asks for all the topics that it is about.
          o.topics().save(Set::of);
        });
  }

  private static Set<String> entries(Workspace workspace) {
    Set<String> entries = new HashSet<>();
    for (Folder folder : workspace.folders()) {
      for (DocumentFile file : folder.documents()) {
        entries.add(LINT + name(file));
        entries.add(WHAT_OTHERS_KNOW + name(file));
      }
    }
    return entries;
  }
}
