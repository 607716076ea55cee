package dev.lockstep.steps;

import java.util.List;
import java.util.Map;

/// What stands one below the other in a section or in a step.
public sealed interface Part {

  /// Here is a step.
  record Here(String step) implements Part {}

  /// A paragraph, list, table, piece of code, picture or callout that is not a step.
  ///
  /// @param name the kind of a callout, else empty
  /// @param text by locale
  record Passage(String kind, String name, Map<String, Fragment> text, int line) implements Part {}

  /// Here is a picture or callout of the step: the one with this index among its `media` or
  /// `callouts`.
  record Own(String kind, int index) implements Part {}

  /// Tabs, a tab, a box, an entry of a list: something with a label around other parts.
  ///
  /// @param label by locale
  record Group(String kind, Map<String, Fragment> label, List<Part> items) implements Part {}

  /// Whether a step stands in it.
  default boolean hasStep() {
    return switch (this) {
      case Here _ -> true;
      case Passage _, Own _ -> false;
      case Group group -> group.items().stream().anyMatch(Part::hasStep);
    };
  }
}
