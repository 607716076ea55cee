package dev.lockstep.rule.drift;

import dev.lockstep.align.Pair;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.text.BreakIterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A paragraph of the source that the target does not have.
public final class ParagraphMissing implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison
        .missing(Kind.PARAGRAPH)
        .filter(gone -> length(gone.source()) >= Comparison.SHORTEST_PARAGRAPH)
        .filter(gone -> !isJoined(comparison, gone.source()))
        .map(gone -> finding(comparison, gone));
  }

  private Finding finding(Comparison comparison, Pair.Missing gone) {
    Unit paragraph = gone.source();
    return Draft.at(this, comparison, Span.at(gone.place()))
        .in(paragraph)
        .source(paragraph.span())
        .help("translate the paragraph and put it here")
        .identity(Draft.quote(paragraph.content()))
        .says("the paragraph " + Draft.quote(paragraph.content()) + " has no translation");
  }

  // A translator took the blank line away: the paragraph above or below has grown by this one.
  private static boolean isJoined(Comparison comparison, Unit paragraph) {
    List<Unit> siblings =
        comparison
            .parentOf(paragraph)
            .map(Unit::children)
            .orElse(comparison.alignment().sourceUnits());
    int at = siblings.indexOf(paragraph);
    return IntStream.of(at - 1, at + 1)
        .filter(i -> i >= 0 && i < siblings.size())
        .mapToObj(siblings::get)
        .anyMatch(
            beside ->
                comparison
                    .alignment()
                    .targetOf(beside)
                    .filter(target -> holdsBoth(comparison, beside, paragraph, target))
                    .isPresent());
  }

  // Both have to say so, since one sentence may become two, and a language may need more words.
  private static boolean holdsBoth(Comparison comparison, Unit beside, Unit gone, Unit target) {
    if (sentences(target, comparison.target())
        < sentences(beside, comparison.source()) + sentences(gone, comparison.source())) {
      return false;
    }
    double ratio =
        (double) length(comparison.alignment().targetUnits())
            / length(comparison.alignment().sourceUnits());
    double alone = ratio * length(beside);
    double both = alone + ratio * length(gone);
    // Nearer to both than to one, as a factor.
    return (double) length(target) * length(target) >= alone * both;
  }

  private static int sentences(Unit unit, Document document) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(document.locale());
    breaks.setText(Inline.text(unit.content()).strip());
    int count = 0;
    while (breaks.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }

  private static int length(List<Unit> units) {
    return units.stream().flatMap(Unit::all).mapToInt(ParagraphMissing::length).sum();
  }

  private static int length(Unit unit) {
    return Inline.text(unit.content()).strip().length();
  }
}
