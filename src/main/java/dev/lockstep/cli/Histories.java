package dev.lockstep.cli;

import dev.lockstep.Lockstep;
import dev.lockstep.history.History;
import dev.lockstep.load.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The histories of the workspaces that documents stand in, each opened once. May be asked from
/// several threads.
final class Histories implements AutoCloseable {

  private final Map<Path, Optional<History>> opened = new HashMap<>();

  /// None for a document without translations: nothing can be behind it.
  synchronized Optional<History> of(WholeTopic.Named document) throws IOException {
    if (document.workspace().isEmpty()
        || document.topic().filter(topic -> !topic.targets().isEmpty()).isEmpty()) {
      return Optional.empty();
    }
    Workspace workspace = document.workspace().get();
    Optional<History> known = opened.get(workspace.sourceFolder());
    if (known == null) {
      known = Lockstep.history(workspace);
      opened.put(workspace.sourceFolder(), known);
    }
    return known;
  }

  @Override
  public synchronized void close() {
    opened.values().forEach(history -> history.ifPresent(History::close));
  }
}
