package dev.lockstep.render;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Related;
import dev.lockstep.text.Counted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Folds findings that are one to people: the same sentence, damaged alike in many documents, is
/// shown in the first of them.
final class Groups {

  private static final int NAMED = 3;

  private Groups() {}

  /// The findings with one left of each group, which names the places of the others.
  static List<Finding> folded(List<Finding> findings) {
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (!finding.group().isEmpty()) {
        groups.computeIfAbsent(finding.group(), _ -> new ArrayList<>()).add(finding);
      }
    }
    List<Finding> folded = new ArrayList<>();
    for (Finding finding : findings) {
      List<Finding> group = groups.getOrDefault(finding.group(), List.of());
      if (group.size() < 2) {
        folded.add(finding);
      } else if (group.getFirst().equals(finding)) {
        folded.add(first(group));
      }
    }
    return folded;
  }

  private static Finding first(List<Finding> group) {
    Finding first = group.getFirst();
    List<Related> related = new ArrayList<>(first.related());
    int others = group.size() - 1;
    for (Finding other : group.subList(1, Math.min(group.size(), NAMED))) {
      related.add(new Related("the same sentence", other.at()));
    }
    int unnamed = others - (Math.min(group.size(), NAMED) - 1);
    String more = unnamed > 0 ? ", " + unnamed + " not named here" : "";
    return first
        .standingFor(first.locales(), List.copyOf(related), first.fix())
        .saying(first.message() + " (and in " + Counted.of(others, "more place") + more + ")");
  }
}
