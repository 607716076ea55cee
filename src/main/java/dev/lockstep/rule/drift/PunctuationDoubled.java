package dev.lockstep.rule.drift;

import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A sentence that ends twice: `**Save.**.`
public final class PunctuationDoubled implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  // Two stops after a blank are no end of a sentence but a button or a name cut short.
  private static final Pattern DOUBLED =
      Pattern.compile("(?<=[^.。．\\s])(?:[.。．]{2}|[。．]\\.|[!！][.。])(?![.。．/\\w])");

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.couples().flatMap(pair -> check(comparison, pair.source(), pair.target()));
  }

  private Stream<Finding> check(Comparison comparison, Unit source, Unit target) {
    String text = Inline.text(target.content());
    if (!hasNeighbours(text)) {
      return Stream.of();
    }
    Matcher doubled = DOUBLED.matcher(text);
    if (!doubled.find()
        || isInCode(target, text, doubled.end() - 1)
        || DOUBLED.matcher(Inline.text(source.content())).find()) {
      return Stream.of();
    }
    Optional<Span> second = Spot.of(comparison, target.content(), doubled.end() - 1);
    Draft draft =
        Draft.at(this, comparison, second.orElse(Span.at(target.span().start())))
            .in(source)
            .source(source.span())
            .help("remove one of the two")
            .identity(Draft.quote(source.content()));
    second.ifPresent(
        span ->
            draft.fix(
                "remove the second", Fix.Safety.SAFE, new Edit(comparison.target().at(span), "")));
    return Stream.of(draft.says("the sentence ends twice: \"" + doubled.group() + "\""));
  }

  // Almost no text has two stops side by side, and looking for them is quicker than matching.
  private static boolean hasNeighbours(String text) {
    boolean before = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean stop = c == '.' || c == '!' || c == '。' || c == '．' || c == '！';
      if (stop && before) {
        return true;
      }
      before = stop;
    }
    return false;
  }

  // The first of the two ends a message that is shown as code: `Not valid!`.
  private static boolean isInCode(Unit unit, String text, int second) {
    return Inline.all(unit.content())
        .anyMatch(
            inline ->
                inline instanceof Inline.Code(String code, Span _)
                    && text.startsWith(code, second - code.length()));
  }
}
