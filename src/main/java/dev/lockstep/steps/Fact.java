package dev.lockstep.steps;

import dev.lockstep.text.Span;
import java.util.Map;
import java.util.Optional;

/// What the words of a step say about the work, beyond that there is something to do.
///
/// Facts come from the source's words by rules, or from a person; translations share them. Each
/// names its evidence, so that nobody has to take a guess for the truth.
public sealed interface Fact {

  Evidence evidence();

  /// Where a fact comes from.
  ///
  /// @param rule the name of the rule, or `override`
  /// @param span the words in the source; empty for an override
  record Evidence(String rule, Optional<Span> span) {}

  /// A value turns up that is needed later: note it.
  ///
  /// @param key names the value: `application-id`
  /// @param secret whether it must never be stored: only where it is kept may be noted
  /// @param label what the guide calls it, by locale
  record Capture(String key, boolean secret, Map<String, String> label, Evidence evidence)
      implements Fact {}

  /// A value that was noted in an earlier step is entered here.
  ///
  /// @param step the id of the step that captures it
  record Use(String key, String step, Evidence evidence) implements Fact {}

  /// A caution has to be confirmed before the step counts as done.
  ///
  /// @param callout its index among the callouts of the step
  record Gate(int callout, Evidence evidence) implements Fact {}

  /// Something is switched off, stopped, locked, until another step ends that.
  ///
  /// @param closer the id of the step that does
  record Opens(String closer, Evidence evidence) implements Fact {}

  /// What an earlier step switched off is switched on again.
  ///
  /// @param opener the id of that step
  record Closes(String opener, Evidence evidence) implements Fact {}

  /// The step looks whether something worked.
  ///
  /// @param otherwise the index of the callout that says what to do if not
  record Verify(Optional<Integer> otherwise, Evidence evidence) implements Fact {}
}
