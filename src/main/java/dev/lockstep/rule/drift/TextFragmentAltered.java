package dev.lockstep.rule.drift;

import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.locale.LinkKey;
import dev.lockstep.model.Inline;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Difference;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Items;
import dev.lockstep.rule.Items.Couple;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A text fragment that was translated: the page opens, but nothing on it is highlighted.
public final class TextFragmentAltered implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    Items links = comparison.links();
    return Stream.of(links.kept(), links.broken())
        .flatMap(List::stream)
        .flatMap(couple -> check(comparison, couple));
  }

  private Stream<Finding> check(Comparison comparison, Couple couple) {
    if (!UrlDamaged.target(couple.source().inline()).contains(":~:")) {
      return Stream.of();
    }
    String source = LinkKey.textFragment(UrlDamaged.target(couple.source().inline()));
    String target = LinkKey.textFragment(UrlDamaged.target(couple.target().inline()));
    // A page that was itself translated may be quoted in the reader's language; one that is the
    // same may not.
    if (source.isEmpty() || source.equals(target) || isOtherPage(couple)) {
      return Stream.of();
    }
    Span whole = UrlDamaged.targetSpan(couple.target().inline());
    String raw = comparison.target().source().slice(whole);
    String wanted =
        comparison.source().source().slice(UrlDamaged.targetSpan(couple.source().inline()));
    // The translation pipeline writes & as an entity; that is no difference.
    Span span =
        Difference.of(wanted.replace("&", "&amp;"), raw.replace("&amp;", "&").replace("&", "&amp;"))
            .in(whole, raw);
    return Stream.of(
        Draft.at(this, comparison, span)
            .in(couple.source().unit())
            .source(UrlDamaged.targetSpan(couple.source().inline()))
            .help("take the address of the source as it is")
            .fix(fix(comparison, couple, whole, wanted))
            .identity(couple.source().key())
            .says(
                target.isEmpty()
                    ? "text fragment of the source is not in this address"
                    : "text fragment is not that of the source, so nothing will be highlighted"));
  }

  // A half link is mended as a whole, its address with it.
  private static Optional<Fix> fix(
      Comparison comparison, Couple couple, Span whole, String address) {
    return couple.target().works()
        ? Optional.of(
            new Fix(
                "take the address of the source",
                Fix.Safety.SAFE,
                List.of(new Edit(comparison.target().at(whole), address))))
        : Optional.empty();
  }

  private static boolean isOtherPage(Couple couple) {
    return !page(couple.source().inline()).equals(page(couple.target().inline()));
  }

  private static String page(Inline inline) {
    String target = UrlDamaged.target(inline);
    int hash = target.indexOf('#');
    return hash < 0 ? target : target.substring(0, hash);
  }
}
