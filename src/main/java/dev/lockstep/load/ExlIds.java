package dev.lockstep.load;

import java.nio.file.Path;
import java.util.function.Function;

/// Knows the exl-ids of documents, or has them read: of thousands that did not change since an
/// earlier run, none is opened.
@FunctionalInterface
public interface ExlIds {

  /// Reads each.
  ExlIds READ = (file, read) -> read.apply(file);

  String of(Path file, Function<Path, String> read);

  /// Knows those of a folder.
  @FunctionalInterface
  interface Folders {

    /// Reads each.
    Folders READ = _ -> ExlIds.READ;

    /// @param root the folder that holds the documentation, with `lockstep.yml` if there is one
    ExlIds of(Path root);
  }
}
