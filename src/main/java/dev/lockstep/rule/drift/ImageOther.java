package dev.lockstep.rule.drift;

import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Inline;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Items.Couple;
import dev.lockstep.rule.Rule;
import java.util.Locale;
import java.util.stream.Stream;

/// A picture that is not the one of the source.
public final class ImageOther implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.images().changed().stream()
        .filter(couple -> !UrlDamaged.isDamaged(couple))
        .filter(couple -> !isLocalised(comparison, couple))
        .map(couple -> finding(comparison, couple));
  }

  private Finding finding(Comparison comparison, Couple couple) {
    Inline.Image source = (Inline.Image) couple.source().inline();
    Inline.Image target = (Inline.Image) couple.target().inline();
    return Draft.at(this, comparison, target.span())
        .in(couple.source().unit())
        .source(source.span())
        .help("write " + source.target())
        .fix(
            "show the picture of the source",
            Fix.Safety.SAFE,
            new Edit(
                comparison.target().at(target.targetSpan()),
                comparison.source().source().slice(source.targetSpan())))
        .identity(couple.source().key())
        .says(
            "picture is "
                + ImageMissing.name(couple.target())
                + ", its source has "
                + ImageMissing.name(couple.source()));
  }

  // assets/fr/x.png and x-fr.png are the same picture in the reader's language.
  private static boolean isLocalised(Comparison comparison, Couple couple) {
    String language = comparison.target().locale().getLanguage();
    String path = couple.target().key().toLowerCase(Locale.ROOT);
    String plain =
        path.replaceAll("/" + language + "(?:[-_][a-z]{2,4})?/", "/")
            .replaceAll("[-_.]" + language + "(?:[-_][a-z]{2,4})?(?=\\.[a-z]+$)", "");
    return plain.equals(couple.source().key().toLowerCase(Locale.ROOT));
  }
}
