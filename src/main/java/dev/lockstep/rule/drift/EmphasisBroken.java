package dev.lockstep.rule.drift;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.stream.Stream;

/// Emphasis that is shown as asterisks because its marks are in the wrong place.
public final class EmphasisBroken implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.couples().flatMap(pair -> check(comparison, pair.source(), pair.target()));
  }

  private Stream<Finding> check(Comparison comparison, Unit source, Unit target) {
    return marked(target)
        .limit(1)
        .filter(_ -> marked(source).findAny().isEmpty())
        .map(words -> finding(comparison, source, words));
  }

  private Finding finding(Comparison comparison, Unit source, Inline.Words words) {
    String raw = comparison.target().source().slice(words.span());
    int at = words.span().start() + Math.max(0, raw.indexOf("**"));
    return Draft.at(this, comparison, new Span(at, Math.min(at + 2, words.span().end())))
        .in(source)
        .source(source.span())
        .help("put the ** directly at the words, without a space or bracket between")
        .identity(Draft.quote(source.content()))
        .says("** is shown as text around " + Draft.quote(around(words.text())));
  }

  // What stands between the first mark and the next one, else what follows it.
  private static String around(String text) {
    int from = text.indexOf("**") + 2;
    int to = text.indexOf("**", from);
    return text.substring(from, to < 0 ? text.length() : to);
  }

  private static Stream<Inline.Words> marked(Unit unit) {
    return Inline.all(unit.content())
        .filter(Inline.Words.class::isInstance)
        .map(Inline.Words.class::cast)
        .filter(words -> words.text().contains("**"));
  }
}
