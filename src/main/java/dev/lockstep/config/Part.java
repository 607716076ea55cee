package dev.lockstep.config;

import dev.lockstep.finding.Severity;
import dev.lockstep.text.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A part of the documentation with severities of its own.
///
/// @param paths where it lies in a locale's folder; empty means everywhere
/// @param locales which locales it is of; empty means all
/// @param severities the rules whose severity is set there; an empty value means the rule is off
public record Part(
    List<Glob> paths, List<Tag> locales, Map<String, Optional<Severity>> severities) {

  /// A language tag, and where `lockstep.yml` says it.
  public record Tag(String name, Location at) {}

  /// Whether a file lies in it.
  ///
  /// @param path inside the locale's folder, `/`-separated
  public boolean holds(String path) {
    return paths.isEmpty() || paths.stream().anyMatch(glob -> glob.matches(path));
  }

  /// The tags of its locales.
  public List<String> tags() {
    return locales.stream().map(Tag::name).toList();
  }
}
