package dev.lockstep.model;

import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is compared as one between a source and its target.
///
/// @param depth how many units hold this one; a section is 0
/// @param content its own words, without those of its children
/// @param marker the list marker, note kind, heading hashes; where a finding about the unit points
/// @param step what step this is, or the step that holds it; `StepKey.NONE` outside of steps
/// @param block what it was made from
public record Unit(
    Kind kind,
    int depth,
    List<Inline> content,
    List<Unit> children,
    Span span,
    Span marker,
    StepKey step,
    Object block) {

  public enum Kind {
    SECTION,
    STEP,
    ITEM,
    PARAGRAPH,
    IMAGE,
    NOTE,
    TABS,
    TAB,
    SHADEBOX,
    COLLAPSIBLE,
    CODE,
    TABLE,
    ROW,
    INCLUDE,
    VIDEO,
    HTML
  }

  /// This unit and everything in it, in reading order.
  public Stream<Unit> all() {
    List<Unit> all = new ArrayList<>();
    addTo(all);
    return all.stream();
  }

  // A list that grows is twenty times as fast as streams within streams, and this is asked often.
  private void addTo(List<Unit> all) {
    all.add(this);
    for (Unit child : children) {
      child.addTo(all);
    }
  }

  /// A unit is a place in a document: two that say the same are two.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  public boolean is(Kind other) {
    return kind == other;
  }
}
