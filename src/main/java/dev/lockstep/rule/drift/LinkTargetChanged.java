package dev.lockstep.rule.drift;

import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Inline.Form;
import dev.lockstep.model.Inline.Link;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Difference;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Items.Couple;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.stream.Stream;

/// A link that leads elsewhere than its source.
public final class LinkTargetChanged implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.links().changed().stream()
        .filter(couple -> !UrlDamaged.isDamaged(couple))
        .filter(couple -> !isOwnAnchor(comparison, couple))
        .map(couple -> finding(comparison, couple));
  }

  private Finding finding(Comparison comparison, Couple couple) {
    Link source = (Link) couple.source().inline();
    Link target = (Link) couple.target().inline();
    Difference difference = Difference.of(source.target(), target.target());
    Span span = target.targetSpan();
    Draft draft =
        Draft.at(this, comparison, difference.in(span, comparison.target().source().slice(span)))
            .in(couple.source().unit())
            .source(source.targetSpan())
            .help("write " + source.target())
            .identity(couple.source().key());
    if (source.form() != Form.REFERENCE && target.form() != Form.REFERENCE) {
      draft.fix(
          "lead the link where the source does",
          difference.isSmall() ? Fix.Safety.SAFE : Fix.Safety.REVIEW,
          new Edit(
              comparison.target().at(span),
              comparison.source().source().slice(source.targetSpan())));
    }
    return draft.says(
        "link leads to "
            + difference.shownTarget()
            + ", its source to "
            + difference.shownSource());
  }

  // A translated anchor of the same heading is no drift as long as the link follows it.
  private static boolean isOwnAnchor(Comparison comparison, Couple couple) {
    String s = couple.source().key();
    String t = couple.target().key();
    if (!s.startsWith("#") || !t.startsWith("#")) {
      return false;
    }
    return comparison
        .couples()
        .anyMatch(
            pair ->
                pair.source().block() instanceof Block.Heading from
                    && pair.target().block() instanceof Block.Heading to
                    && from.id().equals(s.substring(1))
                    && to.id().equals(t.substring(1)));
  }
}
