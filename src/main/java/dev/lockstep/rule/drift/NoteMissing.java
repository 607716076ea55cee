package dev.lockstep.rule.drift;

import dev.lockstep.align.Pair;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.Set;
import java.util.stream.Stream;

/// A note of the source that the target does not have.
public final class NoteMissing implements Rule.OfTranslation {

  /// The kind of a block quote that has none.
  static final String QUOTE = "QUOTE";

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    Set<Unit> moved = NoteMoved.elsewhere(comparison).keySet();
    return comparison
        .missing(Kind.NOTE)
        .filter(gone -> !moved.contains(gone.source()))
        .map(gone -> finding(comparison, gone));
  }

  private Finding finding(Comparison comparison, Pair.Missing gone) {
    Unit note = gone.source();
    String words = words(note);
    return Draft.at(this, comparison, Span.at(gone.place()))
        .in(note)
        .source(note.span())
        .help("translate the note and put it here")
        .identity(words)
        .says(
            name(note) + " of " + Draft.place(comparison, note) + " has no translation: " + words);
  }

  /// The kind of a note, for a message.
  static String name(Unit note) {
    return note.block() instanceof Block.Note block && !block.kind().equals(QUOTE)
        ? block.kind()
        : "quotation";
  }

  static String words(Unit note) {
    return Draft.quote(Inline.text(note.all().flatMap(u -> u.content().stream()).toList()));
  }
}
