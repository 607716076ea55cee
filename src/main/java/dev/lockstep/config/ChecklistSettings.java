package dev.lockstep.config;

import dev.lockstep.finding.Problem;
import dev.lockstep.text.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What `checklist.yml` says: corrections and additions to what is derived from the words of
/// guides.
///
/// @param guides by key, `exl:…` or `path:…`
/// @param problems what is wrong with the file
public record ChecklistSettings(List<Named<Guide>> guides, List<Problem> problems) {

  /// The name of the file.
  public static final String FILE = "checklist.yml";

  /// A name as it is written, and where.
  public record Name(String name, Location at) {}

  /// What is set for something by its name.
  public record Named<T>(Name name, T value) {}

  /// @param steps by id or number
  /// @param sections by id
  public record Guide(List<Named<StepSettings>> steps, List<Named<SectionSettings>> sections) {}

  /// What is set for a step replaces what was derived; what is not set stays.
  ///
  /// @param captures no value for a step that hands out none
  /// @param uses keys of values
  /// @param opens the step that ends what this one begins; `off` if it begins nothing
  public record StepSettings(
      Optional<List<Value>> captures,
      Optional<List<Name>> uses,
      Optional<Switch> gate,
      Optional<Name> opens,
      Optional<Switch> verify,
      Optional<Weight> weight,
      Optional<String> role,
      OptionalInt minutes) {}

  /// @param label what the guide calls it, by locale; the source's under an empty tag
  public record Value(String key, boolean secret, Map<String, String> label) {}

  /// @param callout the number of the callout that is meant, from 1
  public record Switch(boolean on, OptionalInt callout, Location at) {}

  public enum Weight {
    REQUIRED,
    RECOMMENDED,
    OPTIONAL
  }

  /// @param needs ids of the sections that come first
  /// @param strict whether the section cannot start before those are done
  public record SectionSettings(Optional<List<Name>> needs, Optional<Boolean> strict) {}
}
