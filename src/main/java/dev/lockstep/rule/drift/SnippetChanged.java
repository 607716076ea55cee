package dev.lockstep.rule.drift;

import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Inline;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Items;
import dev.lockstep.rule.Items.Couple;
import dev.lockstep.rule.Items.Item;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// A snippet of the source that the target leaves out, or another one in its place.
public final class SnippetChanged implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return check(this, comparison, false);
  }

  static Stream<Finding> check(Rule rule, Comparison comparison, boolean includes) {
    Items items = comparison.snippets();
    return Stream.of(
            items.changed().stream()
                .filter(c -> isInclude(c.source()) == includes)
                .map(c -> changed(rule, comparison, c)),
            items.lost().stream()
                .filter(i -> isInclude(i) == includes)
                .map(i -> lost(rule, comparison, i)),
            items.extra().stream()
                .filter(i -> isInclude(i) == includes)
                .map(i -> extra(rule, comparison, i)))
        .flatMap(findings -> findings);
  }

  private static boolean isInclude(Item item) {
    return ((Inline.Snippet) item.inline()).name().startsWith("$include");
  }

  private static String what(Item item) {
    return isInclude(item) ? "include" : "snippet";
  }

  private static Finding changed(Rule rule, Comparison comparison, Couple couple) {
    String source = comparison.source().source().slice(couple.source().inline().span());
    return Draft.at(rule, comparison, couple.target().inline().span())
        .in(couple.source().unit())
        .source(couple.source().inline().span())
        .help("write " + source)
        .fix(
            "write " + source,
            Fix.Safety.SAFE,
            new Edit(comparison.target().at(couple.target().inline().span()), source))
        .identity(couple.source().key())
        .says(
            what(couple.source())
                + " is "
                + comparison.target().source().slice(couple.target().inline().span())
                + ", its source has "
                + source);
  }

  private static Finding lost(Rule rule, Comparison comparison, Item item) {
    String source = comparison.source().source().slice(item.inline().span());
    return Draft.at(rule, comparison, Place.of(comparison, item.unit()))
        .in(item.unit())
        .source(item.inline().span())
        .help("put " + source + " back")
        .identity(item.key())
        .says(what(item) + " " + source + " is not here");
  }

  private static Finding extra(Rule rule, Comparison comparison, Item item) {
    String target = comparison.target().source().slice(item.inline().span());
    return Draft.at(rule, comparison, item.inline().span())
        .inTarget(item.unit())
        .severity(Severity.WARNING)
        .help("remove it, or add it to the source")
        .identity(item.key())
        .says(what(item) + " " + target + " is not in the source");
  }
}
