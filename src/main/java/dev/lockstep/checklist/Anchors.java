package dev.lockstep.checklist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The ids that sections have in a page.
///
/// They are ours, because an id of the writer's could be that of a part of the page.
final class Anchors {

  private Anchors() {}

  /// @param sections the ids of all sections of a document, in order
  /// @return the id in the page by the id of the section
  static Map<String, String> of(List<String> sections) {
    Map<String, String> anchors = new HashMap<>();
    Set<String> taken = new HashSet<>();
    int ord = 0;
    for (String section : sections) {
      ord++;
      String id = "h-" + section.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
      anchors.put(section, taken.add(id) ? id : id + "-" + ord);
    }
    return anchors;
  }
}
