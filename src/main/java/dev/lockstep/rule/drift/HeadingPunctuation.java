package dev.lockstep.rule.drift;

import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A heading that gained a full stop in translation.
public final class HeadingPunctuation implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  private static final String ENDS = ".。．!！;；,，、";
  private static final String STOPS = ".。．";

  // Their full stop belongs to the word.
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?U)(?:^|.*[\\s(])(?:etc|usw|bzw|osv|mfl|Inc|Ltd|Corp|Co|Nr|No|(?:\\p{L}\\.\\s?)+\\p{L}{1,2})\\.");

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.couples().flatMap(pair -> check(comparison, pair.source(), pair.target()));
  }

  private Stream<Finding> check(Comparison comparison, Unit source, Unit target) {
    if (!source.is(Kind.SECTION)) {
      return Stream.of();
    }
    String s = Inline.text(source.content()).strip();
    String t = Inline.text(target.content()).stripTrailing();
    if (t.isBlank()
        || s.isEmpty()
        || ENDS.indexOf(last(t)) < 0
        || isPunctuation(last(s))
        || t.endsWith("...")
        || ABBREVIATION.matcher(t).matches()) {
      return Stream.of();
    }
    Optional<Span> spot = Spot.of(comparison, target.content(), t.length() - 1);
    Draft draft =
        Draft.at(this, comparison, spot.orElse(target.marker()))
            .in(source)
            .source(source.marker())
            .help("remove the " + last(t) + " at the end of the heading")
            .identity(s);
    spot.ifPresent(
        at ->
            draft.fix(
                "remove the " + last(t),
                // A French heading may call out where the English one does not.
                STOPS.indexOf(last(t)) < 0 ? Fix.Safety.REVIEW : Fix.Safety.SAFE,
                new Edit(comparison.target().at(withSpaceBefore(comparison, at)), "")));
    return Stream.of(draft.says("heading ends with \"" + last(t) + "\", its source does not"));
  }

  private static Span withSpaceBefore(Comparison comparison, Span at) {
    String text = comparison.target().source().text();
    int start = at.start();
    while (start > 0 && Character.isSpaceChar(text.charAt(start - 1))) {
      start--;
    }
    return new Span(start, at.end());
  }

  private static char last(String text) {
    return text.charAt(text.length() - 1);
  }

  // "etc." and "v1." end with a full stop in the source, too.
  private static boolean isPunctuation(char c) {
    return ENDS.indexOf(c) >= 0 || "?:…)".indexOf(c) >= 0;
  }
}
