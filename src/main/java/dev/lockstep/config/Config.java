package dev.lockstep.config;

import dev.lockstep.finding.Problem;
import dev.lockstep.finding.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What `lockstep.yml` says.
///
/// @param folder where the file is; paths in it are relative to that
/// @param source the tag of the source language
/// @param locales the folder of each locale by its tag, the source's too; empty if the file names
///   none
/// @param severities the rules whose severity was set; an empty value means the rule is off
/// @param parts parts of the documentation with severities of their own; the last one holds
/// @param history the git repository or bundle of the source, if it is not the one that holds it
/// @param problems what is wrong with the file
public record Config(
    Path folder,
    String source,
    SortedMap<String, Path> locales,
    Map<String, Optional<Severity>> severities,
    List<Part> parts,
    Optional<Path> history,
    List<Problem> problems) {

  /// The name of the file.
  public static final String FILE = "lockstep.yml";

  /// The same configuration with another history.
  public Config withHistory(Path other) {
    return new Config(folder, source, locales, severities, parts, Optional.of(other), problems);
  }

  /// What holds in a folder without the file.
  public static Config none(Path folder) {
    return new Config(
        folder, "en", new TreeMap<>(), Map.of(), List.of(), Optional.empty(), List.of());
  }
}
