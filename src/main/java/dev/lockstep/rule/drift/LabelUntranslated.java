package dev.lockstep.rule.drift;

import dev.lockstep.align.Pair;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A label of the user interface that is in the language of the source, while others are
/// translated.
public final class LabelUntranslated implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  // Words of a language: a short form in capitals alone is the same in all of them.
  private static final Pattern WORDS = Pattern.compile("(?=.*[a-z])[A-Za-z][A-Za-z &/’\\'-]{1,50}");

  @Override
  public Stream<Finding> check(Comparison comparison) {
    if (isSameLanguage(comparison)) {
      return Stream.of();
    }
    List<Label> labels = comparison.couples().flatMap(pair -> labels(pair)).toList();
    long kept = labels.stream().filter(Label::kept).count();
    // Where most labels are kept, the product speaks the language of the source.
    if (2 * kept >= labels.size()) {
      return Stream.of();
    }
    String names = names(comparison);
    return labels.stream()
        .filter(Label::kept)
        .filter(label -> !names.contains(label.text()))
        .map(label -> finding(comparison, label));
  }

  private record Label(Unit unit, Inline.Styled source, Inline.Styled target, boolean kept) {
    String text() {
      return Inline.text(source.content()).strip();
    }
  }

  private static Stream<Label> labels(Pair.Matched pair) {
    if (!pair.source().is(Kind.STEP)) {
      return Stream.of();
    }
    List<Inline.Styled> source = bold(pair.source());
    List<Inline.Styled> target = bold(pair.target());
    List<Label> labels = new ArrayList<>();
    for (Inline.Styled s : source) {
      String text = Inline.text(s.content()).strip();
      if (WORDS.matcher(text).matches()) {
        Inline.Styled same =
            target.stream()
                .filter(t -> Inline.text(t.content()).strip().equals(text))
                .findFirst()
                .orElse(null);
        labels.add(new Label(pair.source(), s, same == null ? s : same, same != null));
      }
    }
    return labels.stream();
  }

  private static List<Inline.Styled> bold(Unit unit) {
    return unit.content().stream()
        .filter(Inline.Styled.class::isInstance)
        .map(Inline.Styled.class::cast)
        .filter(styled -> styled.style() == Inline.Style.STRONG)
        .filter(styled -> styled.content().stream().noneMatch(Inline.Marker.class::isInstance))
        .toList();
  }

  private static boolean isSameLanguage(Comparison comparison) {
    return comparison
        .source()
        .locale()
        .getLanguage()
        .equals(comparison.target().locale().getLanguage());
  }

  // What stands in the title of both is the name of a product, as is what the writer marked so.
  private static String names(Comparison comparison) {
    StringBuilder names = new StringBuilder();
    names.append(comparison.source().frontMatter().get("title").orElse("")).append('\n');
    for (Unit unit : comparison.alignment().sourceUnits().stream().flatMap(Unit::all).toList()) {
      if (unit.block() instanceof Block.Heading heading && heading.level() == 1) {
        names.append(Inline.text(heading.content())).append('\n');
      }
      Inline.all(unit.content())
          .filter(i -> i instanceof Inline.Marker marker && marker.name().equals("DNL"))
          .forEach(i -> names.append(Inline.text(i.content())).append('\n'));
    }
    return names.toString();
  }

  private Finding finding(Comparison comparison, Label label) {
    return Draft.at(this, comparison, label.target().span())
        .in(label.unit())
        .source(label.source().span())
        .help("use the label that the translated product shows, or mark it with [!UICONTROL …]")
        .identity(label.text())
        .says(
            "label "
                + Draft.quote(label.text())
                + " is not translated, others in this document are");
  }
}
