package dev.lockstep.rule.drift;

import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Inline;
import dev.lockstep.rule.CodeText;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Difference;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Items;
import dev.lockstep.rule.Items.Couple;
import dev.lockstep.rule.Items.Item;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// Code inside a sentence that is not the code of the source: a reader copies it and it fails.
public final class CodeSpanChanged implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    Items codes = comparison.codes();
    return Stream.concat(
        codes.changed().stream().map(couple -> changed(comparison, couple)),
        codes.lost().stream()
            .filter(item -> !isPlain(comparison, item))
            .map(item -> lost(comparison, item)));
  }

  private Finding changed(Comparison comparison, Couple couple) {
    Inline.Code source = (Inline.Code) couple.source().inline();
    Inline.Code target = (Inline.Code) couple.target().inline();
    Difference difference = Difference.of(source.text().strip(), target.text().strip());
    return Draft.at(this, comparison, target.span())
        .in(couple.source().unit())
        .source(source.span())
        .help("write " + quoted(difference.shownSource()))
        .fix(
            "write the code of the source",
            difference.isSmall() ? Fix.Safety.SAFE : Fix.Safety.REVIEW,
            new Edit(
                comparison.target().at(target.span()),
                comparison.source().source().slice(source.span())))
        .sentence(couple.source().unit(), couple.target().unit())
        .identity(couple.source().key())
        .says(
            "code is "
                + quoted(difference.shownTarget())
                + ", its source has "
                + quoted(difference.shownSource()));
  }

  private Finding lost(Comparison comparison, Item item) {
    String code = Difference.of(((Inline.Code) item.inline()).text().strip(), "").shownSource();
    return Draft.at(this, comparison, Place.of(comparison, item.unit()))
        .in(item.unit())
        .source(item.inline().span())
        .help("put " + quoted(code) + " back")
        .identity(item.key())
        .says("code " + quoted(code) + " is not here");
  }

  private static String quoted(String code) {
    return "`" + CodeText.visible(code) + "`";
  }

  // The words are there, only not marked as code: nothing a reader would trip over.
  private static boolean isPlain(Comparison comparison, Item item) {
    String code = ((Inline.Code) item.inline()).text().strip();
    return comparison
        .alignment()
        .targetOf(item.unit())
        .filter(unit -> Inline.text(unit.content()).contains(code))
        .isPresent();
  }
}
