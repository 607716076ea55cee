package dev.lockstep.rule.drift;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A sentence that ends twice: `**Save.**.`
public final class PunctuationDoubled implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  private static final Pattern DOUBLED =
      Pattern.compile("(?<![.。．])(?:[.。．]{2}|[。．]\\.|[!！][.。])(?![.。．/\\w])");

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.couples().flatMap(pair -> check(comparison, pair.source(), pair.target()));
  }

  private Stream<Finding> check(Comparison comparison, Unit source, Unit target) {
    if (!doubled(target) || doubled(source)) {
      return Stream.of();
    }
    return Stream.of(
        Draft.at(this, comparison, place(target))
            .in(source)
            .source(source.span())
            .help("remove one of the two full stops")
            .identity(Draft.quote(source.content()))
            .says("the sentence ends with two full stops"));
  }

  private static boolean doubled(Unit unit) {
    return DOUBLED.matcher(Inline.text(unit.content())).find();
  }

  // The words in which the second full stop stands, or the emphasis before them.
  private static Span place(Unit unit) {
    for (Inline inline : unit.content()) {
      if (inline instanceof Inline.Styled styled
          && Inline.text(styled.content()).matches("(?s).*[.。．!！]")) {
        return styled.span();
      }
    }
    return Span.at(unit.span().start());
  }
}
