package dev.lockstep.rule.drift;

import dev.lockstep.align.Pair;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.stream.Stream;

/// A paragraph of the source that the target does not have.
public final class ParagraphMissing implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  // A shorter one is a caption or a colon line that translators join to its neighbour.
  private static final int SHORTEST = 60;

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison
        .pairs()
        .filter(Pair.Missing.class::isInstance)
        .map(Pair.Missing.class::cast)
        .filter(gone -> gone.source().is(Kind.PARAGRAPH))
        .filter(gone -> Inline.text(gone.source().content()).length() >= SHORTEST)
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
}
