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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A bare address that is glued to a word of another language: a reader who copies it copies too
/// much.
public final class UrlGlued implements Rule.OfTranslation {

  private static final int LONGEST = 8;

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
    String where =
        Stream.of(
                before ? Draft.quote(letters(text, url.start(), -1)) + " before it" : "",
                after ? Draft.quote(letters(text, url.end(), 1)) + " after it" : "")
            .filter(side -> !side.isEmpty())
            .collect(Collectors.joining(" and "));
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
            .says("address is glued to " + where));
  }

  // The letters from an offset on, forwards or backwards; a few are enough to find the place.
  private static String letters(String text, int from, int direction) {
    int to = from;
    for (int n = 0; n < LONGEST; n++) {
      int at = direction < 0 ? to - 1 : to;
      if (at < 0 || at >= text.length() || !Character.isLetter(text.charAt(at))) {
        break;
      }
      to += direction;
    }
    return direction < 0 ? text.substring(to, from) : text.substring(from, to);
  }
}
