package dev.lockstep.model;

/// The number of a step: `1.4` is the fourth step of the first section that has steps, `1.4.2` a
/// step within it.
///
/// Steps are counted through a section even where the writer's list starts anew, so that no two
/// share a key.
///
/// @param label empty outside of steps
/// @param ordinal the last number: what a reader counts
public record StepKey(String label, int ordinal) {

  public static final StepKey NONE = new StepKey("", 0);

  public boolean isStep() {
    return !label.isEmpty();
  }

  @Override
  public String toString() {
    return label;
  }
}
