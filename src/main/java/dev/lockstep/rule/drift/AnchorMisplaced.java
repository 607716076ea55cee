package dev.lockstep.rule.drift;

import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Block.Place;
import dev.lockstep.model.Unit;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.stream.Stream;

/// An anchor that is not at the end of its heading: the site shows its braces and makes no anchor.
public final class AnchorMisplaced implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.alignment().targetUnits().stream()
        .flatMap(Unit::all)
        .flatMap(unit -> check(comparison, unit));
  }

  private Stream<Finding> check(Comparison comparison, Unit target) {
    if (!(target.block() instanceof Block.Heading heading)
        || heading.anchor().isEmpty()
        || heading.anchor().get().place() == Place.END
        || isSoInSource(comparison, target)) {
      return Stream.of();
    }
    Block.Anchor anchor = heading.anchor().get();
    String where = anchor.place() == Place.START ? "at the start" : "in the middle";
    Draft draft =
        Draft.at(this, comparison, anchor.span())
            .inTarget(target)
            .help("move {#" + anchor.id() + "} to the end of the heading")
            .identity(anchor.id());
    comparison.alignment().sourceOf(target).ifPresent(s -> draft.source(s.marker()));
    return Stream.of(
        draft
            .fix(
                "move the anchor to the end of the heading",
                Fix.Safety.SAFE,
                edits(comparison, heading, anchor))
            .says(
                "anchor {#"
                    + anchor.id()
                    + "} stands "
                    + where
                    + " of the heading, where it makes no anchor"));
  }

  private static boolean isSoInSource(Comparison comparison, Unit target) {
    return comparison
        .alignment()
        .sourceOf(target)
        .filter(
            unit ->
                unit.block() instanceof Block.Heading s
                    && s.anchor().filter(anchor -> anchor.place() != Place.END).isPresent())
        .isPresent();
  }

  private static Edit[] edits(Comparison comparison, Block.Heading heading, Block.Anchor anchor) {
    String text = comparison.target().source().text();
    int end = anchor.span().end();
    // At the start the space behind the anchor goes with it, in the middle the words close up.
    if (anchor.place() == Place.START && end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    int start = anchor.span().start();
    if (anchor.place() == Place.MIDDLE && text.charAt(start - 1) == ' ' && closesUp(text, end)) {
      start--;
    }
    return new Edit[] {
      new Edit(comparison.target().at(new Span(start, end)), ""),
      new Edit(comparison.target().at(Span.at(endOfWords(heading))), " {#" + anchor.id() + "}")
    };
  }

  // Before closing hashes and before the line below a heading that is underlined.
  private static int endOfWords(Block.Heading heading) {
    return heading.content().isEmpty()
        ? heading.span().end()
        : heading.content().getLast().span().end();
  }

  // The space before the anchor is the anchor's own: a Korean particle belongs to the word before
  // it,
  // and Chinese and Japanese have no spaces at all.
  private static boolean closesUp(String text, int end) {
    return switch (Character.UnicodeScript.of(text.codePointAt(end))) {
      case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
      default -> text.charAt(end) == ' ';
    };
  }
}
