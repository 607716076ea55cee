package dev.lockstep.rule.drift;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// A heading that gained a full stop in translation.
public final class HeadingPunctuation implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  private static final String ENDS = ".。．!！;；,，、";

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.couples().flatMap(pair -> check(comparison, pair.source(), pair.target()));
  }

  private Stream<Finding> check(Comparison comparison, Unit source, Unit target) {
    if (!source.is(Kind.SECTION)) {
      return Stream.of();
    }
    String s = Inline.text(source.content()).strip();
    String t = Inline.text(target.content()).strip();
    if (t.isEmpty()
        || s.isEmpty()
        || ENDS.indexOf(last(t)) < 0
        || isPunctuation(last(s))
        || t.endsWith("...")) {
      return Stream.of();
    }
    return Stream.of(
        Draft.at(this, comparison, target.marker())
            .in(source)
            .source(source.marker())
            .help("remove the " + last(t) + " at the end of the heading")
            .identity(s)
            .says("heading ends with " + last(t) + ", its source does not"));
  }

  private static char last(String text) {
    return text.charAt(text.length() - 1);
  }

  // "etc." and "v1." end with a full stop in the source, too.
  private static boolean isPunctuation(char c) {
    return ENDS.indexOf(c) >= 0 || "?:…)".indexOf(c) >= 0;
  }
}
