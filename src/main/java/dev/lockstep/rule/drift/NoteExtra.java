package dev.lockstep.rule.drift;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import java.util.Collection;
import java.util.stream.Stream;

/// A note of the target that its source does not have.
public final class NoteExtra implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    Collection<Unit> moved = NoteMoved.elsewhere(comparison).values();
    return comparison
        .extra(Kind.NOTE)
        .filter(unit -> !moved.contains(unit))
        .map(unit -> finding(comparison, unit));
  }

  private Finding finding(Comparison comparison, Unit note) {
    boolean quotation = NoteMissing.name(note).equals("quotation");
    String words = NoteMissing.words(note);
    return Draft.at(this, comparison, note.marker())
        .inTarget(note)
        .help(
            quotation
                ? "write \\> if the line is no quotation, or join it to the one above"
                : "remove the note, or add it to the source")
        .identity(words)
        .says(NoteMissing.name(note) + " is not in the source: " + words);
  }
}
