package dev.lockstep.load;

import dev.lockstep.config.Config;
import dev.lockstep.config.ConfigReader;
import dev.lockstep.config.Tags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the locales are: as `lockstep.yml` says, else sub-folders named by a language tag, else
/// folders `NAME.en`, `NAME.fr-FR`.
///
/// @param locales the folder of each locale by its tag
/// @param notes folders that look like documentation and are no locale
record Layout(Config config, SortedMap<String, Path> locales, List<String> notes) {

  // What stands in the root of a repository of documentation and nowhere else in it.
  private static final List<String> ROOTS = List.of(".git", "redirects.csv", "metadata.md", "help");

  /// The layout that a path belongs to: its own, or that of a folder above it.
  ///
  /// @param rules the names of all rules
  /// @throws IOException if a folder cannot be listed
  static Optional<Layout> of(Path path, Set<String> rules) throws IOException {
    for (Path folder = path.toAbsolutePath().normalize();
        folder != null;
        folder = folder.getParent()) {
      if (!Files.isDirectory(folder)) {
        continue;
      }
      Path file = folder.resolve(Config.FILE);
      if (Files.isRegularFile(file)) {
        return Optional.of(configured(file, rules));
      }
      Layout found = named(Config.none(folder), folder);
      if (found.isWhole()) {
        return Optional.of(found);
      }
      if (Files.exists(folder.resolve(".git"))) {
        // A repository of one language: its siblings NAME.fr-FR may be checked out beside it.
        Path parent = folder.getParent();
        Layout beside = parent == null ? found : named(Config.none(parent), parent);
        return beside.isWhole() ? Optional.of(beside) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// The layout of a folder or document in one language: its root is the nearest folder above it
  /// that looks like one of a repository, else the folder itself.
  static Layout alone(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    Path start = Files.isDirectory(absolute) || parent == null ? absolute : parent;
    Path root = start;
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      Path above = folder;
      if (ROOTS.stream().anyMatch(name -> Files.exists(above.resolve(name)))) {
        root = folder;
        break;
      }
    }
    Config config = Config.none(root);
    return new Layout(config, new TreeMap<>(Map.of(config.source(), root)), List.of());
  }

  /// The same layout; where a configuration names no locale, its folder is that of the source.
  Layout orAlone() {
    return locales.isEmpty()
        ? new Layout(config, new TreeMap<>(Map.of(config.source(), config.folder())), notes)
        : this;
  }

  // A folder that is named like a language by chance stands alone, or without the source.
  private boolean isWhole() {
    String source = Tags.locale(config.source()).getLanguage();
    return locales.size() > 1
        && locales.keySet().stream().anyMatch(t -> Tags.locale(t).getLanguage().equals(source));
  }

  private static Layout configured(Path file, Set<String> rules) throws IOException {
    Config config = ConfigReader.read(file, Shown.path(file), rules);
    if (!config.locales().isEmpty()) {
      return new Layout(config, config.locales(), List.of());
    }
    return named(config, config.folder());
  }

  /// The locales that the names of folders tell.
  static Layout named(Config config, Path folder) throws IOException {
    SortedMap<String, Path> tags = new TreeMap<>();
    List<String> notes = new ArrayList<>();
    for (Path child : folders(folder)) {
      String name = name(child);
      String tag = Tags.isLocale(name) ? name : suffix(name);
      if (tag != null) {
        tags.putIfAbsent(tag.replace('_', '-'), child);
      }
    }
    if (tags.size() > 1) {
      for (Path child : folders(folder)) {
        String name = name(child);
        if (!Tags.isLocale(name)
            && suffix(name) == null
            && name.matches("[a-z]{2,3}([-_][A-Za-z]{2,4})?")) {
          notes.add(
              Shown.path(child)
                  + " is left out: "
                  + name
                  + " is no language tag; name its locale in "
                  + Config.FILE);
        }
      }
    }
    return new Layout(config, tags, notes);
  }

  private static @Nullable String suffix(String name) {
    int dot = name.lastIndexOf('.');
    String tag = name.substring(dot + 1);
    return dot > 0 && Tags.isLocale(tag) ? tag : null;
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  private static List<Path> folders(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(Files::isDirectory)
          .filter(p -> !name(p).startsWith("."))
          .sorted()
          .toList();
    }
  }
}
