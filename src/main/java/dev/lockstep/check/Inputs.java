package dev.lockstep.check;

import dev.lockstep.cache.Digest;
import dev.lockstep.cache.Encoder;
import dev.lockstep.cache.FileMemory;
import dev.lockstep.config.Config;
import dev.lockstep.finding.Problem;
import dev.lockstep.load.AssetFile;
import dev.lockstep.load.DocumentFile;
import dev.lockstep.load.Folder;
import dev.lockstep.load.TopicFiles;
import dev.lockstep.load.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// All that the findings of a run are made from, as digests.
///
/// What a rule looks at depends on its kind: `OfDocument` on one document, `OfTranslation` on a
/// source, its target and their base, which is a matter of history; `OfInput` on documents,
/// configuration and listings, `OfPresence` on the listings. `OfCorpus` may look at everything else
/// too: other documents, the pages that a locale has, sizes and heads of pictures, redirects,
/// tables of contents, snippets. Its findings are kept with the whole report only. What comes after
/// the rules (severities, comments, groups, numbers) depends on the configuration and on the
/// findings. The baseline is applied to what comes out of here.
final class Inputs {

  private final Workspace workspace;
  private final FileMemory memory;
  private final Digest settings;

  /// @param kind of run, with all that was chosen for it
  Inputs(Workspace workspace, FileMemory memory, List<String> kind) {
    this.workspace = workspace;
    this.memory = memory;
    Encoder settings = new Encoder();
    settings.all(kind, settings::text);
    settings.text(text(workspace.config()));
    workspace.folders().forEach(folder -> settings.text(folder.tag() + " " + folder.root()));
    settings.text(Path.of("").toAbsolutePath().toString());
    this.settings = Digest.of(settings.written());
  }

  // Taken apart, so that nobody forgets a component that comes one day. Not by its own `toString`,
  // which the JVM makes at each start anew, out of method handles.
  private static String text(Config config) {
    return config
            instanceof
            Config(
                Path folder,
                String source,
                var locales,
                var severities,
                var parts,
                var history,
                var problems)
        ? List.of(folder, source, locales, severities, parts, history, problems).toString()
        : "";
  }

  /// Of what a document says by itself; nothing if it cannot be read.
  Optional<Digest> document(DocumentFile file, boolean translation) {
    Encoder out = new Encoder();
    out.digest(settings);
    out.flag(translation);
    return document(file, out) ? Optional.of(Digest.of(out.written())) : Optional.empty();
  }

  /// Of what others need to know of a document, however the rules are set.
  Optional<Digest> facts(DocumentFile file) {
    Encoder out = new Encoder();
    return document(file, out) ? Optional.of(Digest.of(out.written())) : Optional.empty();
  }

  /// Of what is told of a topic, history apart.
  ///
  /// @param locales that are looked at
  Optional<Digest> topic(TopicFiles topic, List<String> locales) {
    Encoder out = new Encoder();
    out.digest(settings);
    out.text(topic.id());
    boolean all = document(topic.source(), out);
    for (String locale : locales) {
      DocumentFile target = topic.targets().get(locale);
      out.text(locale);
      out.flag(target != null);
      all &= target == null || document(target, out);
    }
    return all ? Optional.of(Digest.of(out.written())) : Optional.empty();
  }

  private boolean document(DocumentFile file, Encoder out) {
    Optional<Digest> content = memory.digest(file.file());
    out.text(file.shown());
    out.text(file.tag());
    out.text(file.path());
    out.text(file.exlId());
    content.ifPresent(out::digest);
    return content.isPresent();
  }

  /// Of the whole report.
  ///
  /// @param folders whose files are looked at; of the others it matters what is there
  /// @param history what it says of itself
  /// @return nothing for a run that leaves some of the files out, or where one cannot be read
  Optional<Digest> whole(List<Folder> folders, String history) {
    Encoder out = new Encoder();
    out.digest(settings);
    out.text(history);
    workspace.paths().forEach(path -> out.text(path.toAbsolutePath().normalize().toString()));
    out.all(workspace.notes(), out::text);
    out.all(workspace.problems(), problem -> problem(problem, out));
    // Which document of a locale answers which source follows from paths and ids, and these matter
    // only where the documents are looked at; which locales have one matters always.
    for (TopicFiles topic : workspace.topics()) {
      out.all(topic.targets().keySet(), out::text);
    }
    for (Folder folder : folders) {
      if (!workspace.isSelected(folder.root())) {
        return Optional.empty();
      }
      out.text(folder.tag());
      out.number(folder.documents().size());
      List<Optional<Digest>> contents =
          Workers.map(folder.documents(), document -> memory.digest(document.file()));
      if (contents.stream().anyMatch(Optional::isEmpty)) {
        return Optional.empty();
      }
      for (DocumentFile document : folder.documents()) {
        out.text(document.path());
        out.text(document.exlId());
        memory.digest(document.file()).ifPresent(out::digest);
      }
      for (AssetFile asset : folder.assets()) {
        out.text(asset.path());
        out.maybe(memory.stamp(asset.file()), stamp -> stamp.write(out));
      }
    }
    return Optional.of(Digest.of(out.written()));
  }

  private static void problem(Problem problem, Encoder out) {
    out.choice(problem.kind());
    out.text(problem.at().toString());
    out.text(problem.message());
    out.text(problem.help());
  }
}
