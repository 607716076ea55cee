package dev.lockstep.load;

import dev.lockstep.config.Config;
import dev.lockstep.config.Tags;
import dev.lockstep.finding.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds the documents under some paths and pairs them.
///
/// Documents are read later, topic by topic, so that memory does not grow with the text.
public final class Loader {

  private final Set<String> rules;
  private final ExlIds.Folders known;
  private final List<Problem> problems = new ArrayList<>();

  private Loader(Set<String> rules, ExlIds.Folders known) {
    this.rules = rules;
    this.known = known;
  }

  /// @param paths folders or documents; each selects what is in it, in whatever locale it stands
  /// @param rules the names of all rules, to tell a misspelt one in the configuration
  /// @throws IOException if a folder cannot be listed
  /// @throws IllegalArgumentException if a path does not exist, or no locales are found; the
  ///   message says what to do
  public static Workspace load(List<Path> paths, Set<String> rules) throws IOException {
    return load(paths, rules, ExlIds.Folders.READ);
  }

  /// @param known what is known of the documents already
  public static Workspace load(List<Path> paths, Set<String> rules, ExlIds.Folders known)
      throws IOException {
    Loader loader = new Loader(rules, known);
    Layout layout =
        loader
            .layout(paths)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no translations found in "
                            + listed(paths)
                            + ": name sub-folders by language (en, fr, zh-Hans), or write a "
                            + Config.FILE));
    return loader.load(layout, paths);
  }

  /// As `load`, but a folder without translations is one of the source language.
  ///
  /// @throws IllegalArgumentException also if the paths are not all in the folder of the first
  public static Workspace loadAny(List<Path> paths, Set<String> rules) throws IOException {
    return loadAny(paths, rules, ExlIds.Folders.READ);
  }

  /// @param known what is known of the documents already
  public static Workspace loadAny(List<Path> paths, Set<String> rules, ExlIds.Folders known)
      throws IOException {
    Loader loader = new Loader(rules, known);
    Optional<Layout> found = loader.layout(paths);
    if (found.isPresent()) {
      return loader.load(found.get().orAlone(), paths);
    }
    Layout alone = Layout.alone(paths.getFirst());
    Path folder = alone.config().folder().toAbsolutePath().normalize();
    for (Path path : paths) {
      if (!path.toAbsolutePath().normalize().startsWith(folder)) {
        throw new IllegalArgumentException(
            Shown.path(path) + " is not in " + Shown.path(folder) + ": give one documentation");
      }
    }
    return loader.load(alone, paths);
  }

  /// The workspace that a document belongs to, with its topic selected; none if it is in none.
  ///
  /// @throws IOException if a folder cannot be listed
  public static Optional<Workspace> holding(Path document, Set<String> rules) throws IOException {
    return Layout.of(document, rules).isEmpty()
        ? Optional.empty()
        : Optional.of(load(List.of(document), rules));
  }

  /// The folders of a documentation that are named by a language, by its tag.
  ///
  /// @throws IOException if the folder cannot be listed
  public static SortedMap<String, Path> locales(Path folder) throws IOException {
    return Layout.named(Config.none(folder), folder).locales();
  }

  private Optional<Layout> layout(List<Path> paths) throws IOException {
    Map<Path, Layout> layouts = new TreeMap<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new IllegalArgumentException("there is no file or folder " + path);
      }
      Optional<Layout> layout = Layout.of(path, rules);
      if (layout.isEmpty()) {
        return Optional.empty();
      }
      layouts.putIfAbsent(layout.get().config().folder(), layout.get());
    }
    if (layouts.size() > 1) {
      throw new IllegalArgumentException(
          "the paths belong to different documentation: "
              + layouts.keySet().stream().map(Shown::path).collect(Collectors.joining(" and ")));
    }
    return layouts.values().stream().findFirst();
  }

  private Workspace load(Layout layout, List<Path> paths) throws IOException {
    problems.addAll(layout.config().problems());
    ExlIds exlIds = known.of(layout.config().folder());
    String sourceTag = sourceTag(layout);
    Folder source =
        FolderReader.read(
            layout.locales().getOrDefault(sourceTag, layout.config().folder()),
            Tags.locale(sourceTag),
            exlIds,
            problems::add);
    Pairing pairing = new Pairing(source.documents(), problems::add);
    SortedMap<String, Folder> targets = new TreeMap<>();
    List<DocumentFile> orphans = new ArrayList<>();
    for (Map.Entry<String, Path> entry : layout.locales().entrySet()) {
      if (!entry.getKey().equals(sourceTag)) {
        Folder target =
            FolderReader.read(entry.getValue(), Tags.locale(entry.getKey()), exlIds, problems::add);
        targets.put(target.tag(), target);
        orphans.addAll(pairing.add(target.tag(), target.documents()));
      }
    }
    problems.addAll(PartsCheck.problems(layout.config().parts(), source, targets.values()));
    List<DocumentFile> alone =
        orphans.stream().filter(orphan -> Workspace.isIn(orphan.file(), paths)).toList();
    Workspace workspace =
        new Workspace(
            layout.config(),
            source,
            targets,
            pairing.topics(),
            alone,
            List.copyOf(paths),
            List.copyOf(problems),
            layout.notes());
    if (workspace.selected().isEmpty() && alone.isEmpty()) {
      // A run that checks nothing must not look like one that found nothing.
      throw new IllegalArgumentException(
          "there are no documents in "
              + listed(paths)
              + ": name a folder with locales, or a folder or document in one");
    }
    return workspace;
  }

  private static String listed(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  private static String sourceTag(Layout layout) {
    String wanted = layout.config().source();
    if (layout.locales().containsKey(wanted)) {
      return wanted;
    }
    Locale locale = Tags.locale(wanted);
    // en also names the folder en-US.
    return layout.locales().keySet().stream()
        .filter(tag -> Tags.locale(tag).getLanguage().equals(locale.getLanguage()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no folder for the source language "
                        + wanted
                        + ": found "
                        + String.join(", ", layout.locales().keySet())
                        + "; name the source in "
                        + Config.FILE));
  }
}
