package dev.lockstep.check;

import dev.lockstep.cache.Digest;
import dev.lockstep.load.AssetFile;
import dev.lockstep.load.DocumentFile;
import dev.lockstep.load.Folder;
import dev.lockstep.load.Workspace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// A run with a cache, which has two layers: the whole report, while nothing that a rule may look
/// at has changed; else what each document and topic says by itself, while that has not.
///
/// Rules that look across documents have no layer of their own. After any change they run on the
/// facts of all, so that a changed anchor is news to every link to it.
final class CachedRun {

  private static final Entries.Kind<Report> REPORT =
      new Entries.Kind<>(ResultReader::report, ResultWriter::report, r -> r.failures().isEmpty());

  private final Cache.Opened cache;
  private final Workspace workspace;
  private final Inputs inputs;
  private final String name;

  /// @param kind of run, with all that was chosen for it
  private CachedRun(Cache.Opened cache, Workspace workspace, List<String> kind) {
    this.cache = cache;
    this.workspace = workspace;
    this.inputs = new Inputs(workspace, cache.memory(), kind);
    this.name = Digest.of(String.join("\n", kind)).name().substring(0, 16);
  }

  /// @param kind of run, with all that was chosen for it
  /// @param history what it says of itself; nothing if the report is not to be kept as a whole
  /// @param folders whose files are looked at
  /// @param make runs the rules
  static Report of(
      Cache cache,
      Workspace workspace,
      List<String> kind,
      Optional<String> history,
      List<Folder> folders,
      Function<Layers, Report> make) {
    return cache
        .opened()
        .map(opened -> new CachedRun(opened, workspace, kind).report(history, folders, make))
        .orElseGet(() -> make.apply(Layers.NONE));
  }

  private Report report(
      Optional<String> history, List<Folder> folders, Function<Layers, Report> make) {
    Optional<Digest> key = history.flatMap(h -> inputs.whole(folders, h));
    Map<String, Path> documents = documents(folders);
    String file = "report-" + name;
    Entries reports = new Entries(cache.store(), file, cache.memory());
    Optional<Report> kept =
        key.flatMap(k -> reports.find(file, k, documents, REPORT, Entries.Condition.NONE));
    if (kept.isPresent()) {
      cache.save();
      return kept.get();
    }
    Layers layers = Layers.of(cache.store(), cache.memory(), inputs, "topics-" + name);
    Report report = make.apply(layers);
    layers.save(workspace);
    if (key.isPresent() && assets(folders).allMatch(cache.memory()::isSteady)) {
      reports.keep(file, key.get(), documents, REPORT, Entries.Condition.NONE, report);
      reports.save(Set::of);
    }
    cache.save();
    return report;
  }

  private static Map<String, Path> documents(List<Folder> folders) {
    Map<String, Path> files = new HashMap<>();
    for (Folder folder : folders) {
      for (DocumentFile document : folder.documents()) {
        files.put(document.shown(), document.file());
      }
    }
    return files;
  }

  private static Stream<Path> assets(List<Folder> folders) {
    return folders.stream().flatMap(folder -> folder.assets().stream()).map(AssetFile::file);
  }
}
