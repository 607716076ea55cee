package dev.lockstep.blame;

import dev.lockstep.align.Alignment;
import dev.lockstep.blame.SourceChange.Kind;
import dev.lockstep.finding.Finding;
import dev.lockstep.model.Unit;
import java.util.List;
import java.util.Optional;

/// Tells which changes of the source a target has already, although it names the commit before
/// them: somebody mended it by hand.
///
/// Only what the target has not in common with the base is proof. New words are none: nobody can
/// tell whether they were translated.
///
/// @param gone what the target differs in from the base, but not from today's source
record CaughtUp(Alignment withSource, Alignment withBase, List<Finding> gone) {

  /// Whether `gone` has to be known to tell.
  static boolean asksForFindings(List<SourceChange> changes) {
    return changes.stream().anyMatch(c -> c.kind() == Kind.CHANGED && !c.wording());
  }

  boolean has(SourceChange change) {
    Optional<Unit> now = change.now().flatMap(withSource::targetOf);
    return switch (change.kind()) {
      case ADDED -> now.filter(unit -> withBase.sourceOf(unit).isEmpty()).isPresent();
      case REMOVED -> change.before().flatMap(withBase::targetOf).isEmpty();
      case CHANGED -> !change.wording() && now.filter(this::isMended).isPresent();
      case MOVED -> false;
    };
  }

  private boolean isMended(Unit target) {
    return gone.stream().anyMatch(finding -> target.span().overlaps(finding.at().span()));
  }
}
