package dev.lockstep.cli;

import dev.lockstep.load.Loader;
import dev.lockstep.load.TopicFiles;
import dev.lockstep.load.Workspace;
import dev.lockstep.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The documents that are to get a checklist, each once.
///
/// @param several whether more than one was asked for, even if only one was found
/// @param parts how many documents of folders are left out, because people read them elsewhere
record ChecklistDocuments(List<WholeTopic.Named> files, boolean several, int parts) {

  private static final Set<String> NO_PAGES = Set.of("TOC.md", "metadata.md", "README.md");

  /// @param names paths, folders and exl-ids
  static ChecklistDocuments of(List<String> names) throws IOException {
    List<WholeTopic.Named> direct = new ArrayList<>();
    Map<Path, WholeTopic.Named> found = new LinkedHashMap<>();
    Map<Path, WholeTopic.Named> parts = new LinkedHashMap<>();
    boolean several = names.size() > 1;
    for (String name : names) {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        several = true;
        Workspace workspace = Loader.loadAny(List.of(path), Rules.names());
        for (TopicFiles topic : workspace.selected()) {
          put(WholeTopic.Named.of(topic, workspace), isPart(topic.source().path()) ? parts : found);
        }
      } else {
        WholeTopic.Named one = named(name, path);
        direct.add(one);
        put(one, found);
      }
    }
    direct.forEach(one -> parts.remove(key(one)));
    return new ChecklistDocuments(List.copyOf(found.values()), several, parts.size());
  }

  private static WholeTopic.Named named(String name, Path path) throws IOException {
    if (Files.exists(path) || !name.matches("[0-9a-fA-F-]{32,36}")) {
      Existing.require(path);
      return WholeTopic.Named.of(path);
    }
    Workspace workspace = Loader.loadAny(List.of(Path.of("")), Rules.names());
    return workspace.selected().stream()
        .filter(topic -> topic.id().equals(name))
        .findFirst()
        .map(topic -> WholeTopic.Named.of(topic, workspace))
        .orElseThrow(
            () -> new IllegalArgumentException("there is no document with exl-id " + name));
  }

  private static void put(WholeTopic.Named one, Map<Path, WholeTopic.Named> into) {
    into.putIfAbsent(key(one), one);
  }

  private static Path key(WholeTopic.Named one) {
    return one.file().toAbsolutePath().normalize();
  }

  static boolean isPart(String path) {
    return path.startsWith("_includes/")
        || path.contains("/_includes/")
        || NO_PAGES.contains(path.substring(path.lastIndexOf('/') + 1));
  }
}
