package dev.lockstep.check;

import dev.lockstep.history.Base;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Says what a run could not do as it was meant, each reason once.
final class Notes {

  private Notes() {}

  /// A translation whose base was not found, and why.
  record Unknown(String path, Base.None none) {}

  /// @param others notes that are sentences already
  static List<String> of(List<String> others, List<Unknown> unknown) {
    Map<Base.Reason, List<Unknown>> reasons = new EnumMap<>(Base.Reason.class);
    unknown.forEach(u -> reasons.computeIfAbsent(u.none().reason(), _ -> new ArrayList<>()).add(u));
    List<String> notes = new ArrayList<>(others);
    // Whoever gave no history knows that, and says it.
    reasons.remove(Base.Reason.NO_HISTORY);
    reasons.values().forEach(some -> notes.add(note(some)));
    return List.copyOf(notes);
  }

  // A thousand translations may name a thousand commits that are not there: one stands for all.
  private static String note(List<Unknown> some) {
    Unknown first = some.getFirst();
    return (some.size() == 1
            ? first.path() + " is compared with today's source: "
            : some.size()
                + " translations are compared with today's source, such as "
                + first.path()
                + ": ")
        + first.none().why();
  }
}
