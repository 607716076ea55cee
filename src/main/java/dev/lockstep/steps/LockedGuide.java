package dev.lockstep.steps;

import java.util.Comparator;
import java.util.List;

/// The steps of one document as the lock file remembers them.
///
/// @param path of the document inside the folder of its locale
/// @param steps in reading order
/// @param tombstones of steps that are gone, by id
record LockedGuide(String path, List<Trace> steps, List<Tombstone> tombstones) {

  static final LockedGuide EMPTY = new LockedGuide("", List.of(), List.of());

  LockedGuide sorted() {
    return new LockedGuide(
        path,
        steps.stream().sorted(Comparator.comparingInt(Trace::ord)).toList(),
        tombstones.stream().sorted(Comparator.comparing(Tombstone::id)).toList());
  }
}
