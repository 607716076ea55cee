package dev.lockstep.steps;

import java.util.List;

/// The steps of one document in all its locales.
///
/// @param steps in reading order, substeps after the step that holds them
/// @param tombstones of steps that earlier versions had
public record StepModel(
    Guide guide, List<Section> sections, List<Step> steps, List<Tombstone> tombstones) {

  /// Which document it is.
  ///
  /// @param key names it for ever: `exl:` and its exl-id, else `path:` and its path
  /// @param path how the source file is named to people
  /// @param version tells one text of the source from another
  /// @param locales tags; the source's first
  public record Guide(
      String key, String path, String version, String sourceLocale, List<String> locales) {}
}
