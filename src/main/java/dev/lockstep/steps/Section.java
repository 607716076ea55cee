package dev.lockstep.steps;

import java.util.List;
import java.util.Map;

/// What stands under one heading, up to the next.
///
/// @param id the id that links use; made unique where the writer was not
/// @param ord 1 for the first
/// @param level of the heading; 0 for what stands before the first one
/// @param title by locale
/// @param intro what stands before the first step
/// @param items the steps and what stands between them
/// @param outro what stands after the last step
/// @param needs the sections that come before it
/// @param strict whether it cannot start before those are done
public record Section(
    String id,
    int ord,
    int level,
    Map<String, Fragment> title,
    List<Part> intro,
    List<Part> items,
    List<Part> outro,
    List<Need> needs,
    boolean strict) {

  /// @param section the id of the section that comes first
  public record Need(String section, Fact.Evidence evidence) {}

  Section with(List<Need> others, boolean strictly) {
    return new Section(id, ord, level, title, intro, items, outro, others, strictly);
  }
}
