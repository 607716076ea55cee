package dev.lockstep.check;

import dev.lockstep.finding.Cause;
import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Related;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the same damage in many locales: then the tool chain did it, and it is told once.
final class Pipeline {

  // Two translators may make the same mistake; three did not.
  private static final int MANY = 3;

  private Pipeline() {}

  /// A finding, and the commit that its translation was made from.
  record Blamed(Finding finding, String commit) {}

  /// Same is: made from the same commit, found by the same rule at the same unit, in the same
  /// words.
  ///
  /// @param findings what was found in the targets of one topic
  /// @return the same, those of the pipeline merged into one for each defect
  static List<Finding> merged(List<Blamed> findings) {
    Map<String, List<Finding>> same = new LinkedHashMap<>();
    Map<String, Integer> times = new HashMap<>();
    for (Blamed blamed : findings) {
      Finding finding = blamed.finding();
      boolean damage = finding.cause().filter(cause -> cause == Cause.TRANSLATION).isPresent();
      String key =
          damage
              ? blamed.commit()
                  + finding.rule()
                  + finding.message()
                  + finding.identity()
                  + finding.about().step()
              : finding.fingerprint() + "\n" + same.size();
      // The same damage twice in one locale is two defects, each with its twins.
      int time = times.merge(key + "\n" + finding.about().locale(), 1, Integer::sum);
      same.computeIfAbsent(key + "\n" + time, _ -> new ArrayList<>()).add(finding);
    }
    List<Finding> merged = new ArrayList<>();
    for (List<Finding> twins : same.values()) {
      long locales = twins.stream().map(f -> f.about().locale()).distinct().count();
      if (locales >= MANY) {
        merged.add(one(twins));
      } else {
        merged.addAll(twins);
      }
    }
    return merged;
  }

  private static Finding one(List<Finding> twins) {
    Finding first = twins.getFirst();
    List<Related> places = new ArrayList<>(first.related());
    List<Edit> edits = new ArrayList<>();
    for (Finding twin : twins) {
      if (!twin.equals(first)) {
        places.add(new Related("also in " + twin.about().locale(), twin.at()));
      }
      twin.fix().ifPresent(fix -> edits.addAll(fix.edits()));
    }
    Optional<Fix> fix = first.fix().map(f -> new Fix(f.title(), f.safety(), List.copyOf(edits)));
    List<String> locales = twins.stream().map(f -> f.about().locale()).distinct().toList();
    return first.with(Cause.PIPELINE).standingFor(locales, List.copyOf(places), fix);
  }
}
