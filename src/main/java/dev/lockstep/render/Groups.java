package dev.lockstep.render;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Related;
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
  static List<Finding> folded(List<Finding> findings, Words words) {
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
        folded.add(first(group, words));
      }
    }
    return folded;
  }

  private static Finding first(List<Finding> group, Words words) {
    Finding first = group.getFirst();
    List<Related> related = new ArrayList<>(first.related());
    int others = group.size() - 1;
    for (Finding other : group.subList(1, Math.min(group.size(), NAMED))) {
      related.add(new Related(words.text("same"), other.at()));
    }
    int unnamed = others - (Math.min(group.size(), NAMED) - 1);
    String more =
        words.joined(
            words.count("more_places", others),
            unnamed > 0 ? words.count("not_named", unnamed) : "");
    return first
        .standingFor(first.locales(), List.copyOf(related), first.fix())
        .saying(first.message() + " (" + more + ")");
  }
}
