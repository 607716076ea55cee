package dev.lockstep.load;

import dev.lockstep.config.Config;
import dev.lockstep.finding.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/// What was found in a folder: the files of each locale, the topics they make, and what belongs to
/// none.
///
/// @param source the files of the source locale
/// @param targets the files of each other locale, by its tag
/// @param topics all of them, by path of their source
/// @param orphans documents of a target locale whose source is gone, that were asked for
/// @param paths what was asked for
/// @param notes what a person may wonder about: folders that were left out, and why
public record Workspace(
    Config config,
    Folder source,
    SortedMap<String, Folder> targets,
    List<TopicFiles> topics,
    List<DocumentFile> orphans,
    List<Path> paths,
    List<Problem> problems,
    List<String> notes) {

  public Path sourceFolder() {
    return source.root();
  }

  /// The tags of the target locales.
  public List<String> locales() {
    return List.copyOf(targets.keySet());
  }

  /// The topics that were asked for: those with a document in one of the paths, in whatever locale.
  public List<TopicFiles> selected() {
    return topics.stream()
        .filter(
            topic ->
                isSelected(topic.source().file())
                    || topic.targets().values().stream().anyMatch(t -> isSelected(t.file())))
        .toList();
  }

  /// The files of a locale, the source's too.
  ///
  /// @throws IllegalArgumentException if there is no such locale
  public Folder folder(String tag) {
    Folder folder = tag.equals(source.tag()) ? source : targets.get(tag);
    if (folder == null) {
      throw new IllegalArgumentException("there is no locale " + tag + " here");
    }
    return folder;
  }

  /// The source's folder, then that of each target locale.
  public List<Folder> folders() {
    return Stream.concat(Stream.of(source), targets.values().stream()).toList();
  }

  /// Whether a folder is the source's. Its tag says so, and its files need not be compared.
  public boolean isSource(Folder folder) {
    return folder.tag().equals(source.tag());
  }

  /// The problems of the configuration and of the files that were asked for.
  public List<Problem> selectedProblems() {
    return problems.stream()
        .filter(
            problem ->
                problem.kind() == Problem.Kind.CONFIGURATION
                    || isSelected(Path.of(problem.at().source().path())))
        .toList();
  }

  /// Whether a file was asked for.
  public boolean isSelected(Path file) {
    return isIn(file, paths);
  }

  static boolean isIn(Path file, List<Path> paths) {
    Path absolute = file.toAbsolutePath().normalize();
    return paths.stream().anyMatch(p -> absolute.startsWith(p.toAbsolutePath().normalize()));
  }
}
