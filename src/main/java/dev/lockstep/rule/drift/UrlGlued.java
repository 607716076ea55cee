package dev.lockstep.rule.drift;

import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Inline.Form;
import dev.lockstep.model.Inline.Link;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Items.Couple;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.stream.Stream;

/// A bare address that is glued to a word of another language: a reader who copies it copies too
/// much.
public final class UrlGlued implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.links().kept().stream().flatMap(couple -> check(comparison, couple));
  }

  private Stream<Finding> check(Comparison comparison, Couple couple) {
    if (!(couple.target().inline() instanceof Link link)
        || link.form() != Form.BARE
        || !(couple.source().inline() instanceof Link)) {
      return Stream.of();
    }
    String text = comparison.target().source().text();
    Span url = link.span();
    boolean before = url.start() > 0 && Character.isLetter(text.codePointBefore(url.start()));
    boolean after = url.end() < text.length() && Character.isLetter(text.codePointAt(url.end()));
    if (!before && !after) {
      return Stream.of();
    }
    String where = after ? "to the word after it" : "to the word before it";
    return Stream.of(
        Draft.at(this, comparison, url)
            .in(couple.source().unit())
            .source(couple.source().inline().span())
            .help("write the address between < and >")
            .fix(
                "put the address between < and >",
                Fix.Safety.SAFE,
                new Edit(comparison.target().at(Span.at(url.start())), "<"),
                new Edit(comparison.target().at(Span.at(url.end())), ">"))
            .identity(couple.source().key())
            .says("address is glued " + where));
  }
}
