package dev.lockstep.cli;

import dev.lockstep.check.StaleSteps;
import dev.lockstep.config.ChecklistReader;
import dev.lockstep.config.ChecklistSettings;
import dev.lockstep.config.Config;
import dev.lockstep.finding.Problem;
import dev.lockstep.history.History;
import dev.lockstep.load.DocumentFile;
import dev.lockstep.load.FileReader;
import dev.lockstep.load.Includes;
import dev.lockstep.load.Loader;
import dev.lockstep.load.Shown;
import dev.lockstep.load.TopicFiles;
import dev.lockstep.load.Workspace;
import dev.lockstep.locale.LinkKey;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.parse.DocumentParser;
import dev.lockstep.rule.Rules;
import dev.lockstep.steps.Assets;
import dev.lockstep.steps.LockFile;
import dev.lockstep.steps.StepReader;
import dev.lockstep.text.Sha256;
import dev.lockstep.text.SourceText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// A document with all its translations, found by any one of them; alone if it stands in no
/// workspace.
///
/// @param source with what it includes, as are its translations
/// @param written the source without that, as it stands in its file
/// @param root the folder of the source's locale, to which links that begin with `/` lead
/// @param whole puts into any text of the source what it includes
record WholeTopic(
    Document source,
    List<Document> targets,
    SourceText written,
    Path root,
    UnaryOperator<Document> whole) {

  /// The files of a topic, or one file that stands alone; not read yet.
  ///
  /// @param workspace that the topic is of
  record Named(Path file, Optional<TopicFiles> topic, Optional<Workspace> workspace) {

    static Named of(TopicFiles topic, Workspace workspace) {
      return new Named(topic.source().file(), Optional.of(topic), Optional.of(workspace));
    }

    static Named of(Path file) throws IOException {
      Optional<Workspace> workspace = Loader.holding(file, Rules.names());
      return new Named(
          file, workspace.flatMap(found -> found.selected().stream().findFirst()), workspace);
    }

    /// @param err where it is said which translation is left out, and why
    WholeTopic read(PrintWriter err) {
      return read(err, _ -> true, _ -> true);
    }

    /// Reads only what is needed.
    ///
    /// @param wanted by the tag of a translation
    /// @param goesOn whether the translations of a source are needed at all
    WholeTopic read(PrintWriter err, Predicate<String> wanted, Predicate<Document> goesOn) {
      return topic
          .flatMap(files -> workspace.map(in -> all(files, in, err, wanted, goesOn)))
          .orElseGet(() -> alone(file));
    }
  }

  /// One document, and not a folder of them.
  static Named named(Path file) throws IOException {
    Existing.require(file);
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(file + " is a folder; name one document");
    }
    return Named.of(file);
  }

  private static WholeTopic alone(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    Document named =
        SingleDocument.at(SingleDocument.read(file), String.valueOf(file.getFileName()));
    Path root = folder == null ? Path.of("") : folder;
    return new WholeTopic(named, List.of(), named.source(), root, UnaryOperator.identity());
  }

  private static WholeTopic all(
      TopicFiles topic,
      Workspace workspace,
      PrintWriter err,
      Predicate<String> wanted,
      Predicate<Document> goesOn) {
    Document written =
        read(topic.source(), err)
            .orElseThrow(
                () -> new IllegalArgumentException(topic.source().shown() + " cannot be read"));
    UnaryOperator<Document> whole = document -> whole(document, workspace, topic.source(), err);
    Document source = whole.apply(written);
    List<Document> targets = new ArrayList<>();
    if (goesOn.test(source)) {
      for (DocumentFile target : topic.targets().values()) {
        if (wanted.test(target.locale().toLanguageTag())) {
          read(target, err)
              .map(document -> whole(document, workspace, target, err))
              .ifPresent(targets::add);
        }
      }
    }
    return new WholeTopic(source, targets, written.source(), root(topic.source()), whole);
  }

  private static Document whole(
      Document document, Workspace workspace, DocumentFile file, PrintWriter err) {
    return Includes.of(workspace, file.tag(), problem -> say(problem, err)).expanded(document);
  }

  private static Path root(DocumentFile file) {
    Path root = file.file().toAbsolutePath();
    for (int i = file.path().split("/", -1).length; i > 0 && root.getParent() != null; i--) {
      root = root.getParent();
    }
    return root;
  }

  private static Optional<Document> read(DocumentFile file, PrintWriter err) {
    return FileReader.read(file.file(), file.shown(), problem -> say(problem, err))
        .map(text -> DocumentParser.parse(text, file.locale(), file.path()));
  }

  private static void say(Problem problem, PrintWriter err) {
    err.println("lockstep: " + problem.at() + ": " + problem.message());
  }

  /// What is known of the guide besides its text.
  ///
  /// @param ids those that its steps had
  /// @param history of the source, which tells the translations that are behind it
  StepReader.Known known(LockFile ids, Optional<History> history) throws IOException {
    Map<String, Set<Block.Item>> stale =
        history
            .map(past -> StaleSteps.of(source, targets, past, written.text(), whole))
            .orElse(Map.of());
    return new StepReader.Known(
        ids, checklists(), (locale, step) -> stale.getOrDefault(locale, Set.of()).contains(step));
  }

  /// What people say about the guide: beside the document and in the folders above it, up to that
  /// of `lockstep.yml`; the nearest comes last.
  private List<ChecklistSettings> checklists() throws IOException {
    List<Path> found = new ArrayList<>();
    Path top = root.getParent() == null ? root : root.getParent();
    for (Path folder = root.resolve(source.path()).getParent();
        folder != null;
        folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve(ChecklistSettings.FILE))) {
        found.addFirst(folder.resolve(ChecklistSettings.FILE));
      }
      if (Files.exists(folder.resolve(Config.FILE)) || Files.exists(folder.resolve(".git"))) {
        top = folder;
        break;
      }
    }
    List<ChecklistSettings> checklists = new ArrayList<>();
    for (Path file : found) {
      if (file.startsWith(top)) {
        checklists.add(ChecklistReader.read(file, Shown.path(file)));
      }
    }
    return checklists;
  }

  Assets assets() {
    return target -> {
      if (LinkKey.isAbsolute(target)) {
        return Optional.empty();
      }
      Path file = root.resolve(LinkKey.resolve(target, source.path()));
      return Files.isRegularFile(file) ? Optional.of(sha256(file)) : Optional.empty();
    };
  }

  private static String sha256(Path file) {
    try {
      return HexFormat.of().formatHex(Sha256.of(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
