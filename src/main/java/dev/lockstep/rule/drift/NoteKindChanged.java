package dev.lockstep.rule.drift;

import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Unit;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.stream.Stream;

/// A note of another kind than its source.
public final class NoteKindChanged implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.couples().flatMap(pair -> check(comparison, pair.source(), pair.target()));
  }

  private Stream<Finding> check(Comparison comparison, Unit source, Unit target) {
    if (!(source.block() instanceof Block.Note s)
        || !(target.block() instanceof Block.Note t)
        || s.kind().equals(t.kind())) {
      return Stream.of();
    }
    Draft draft =
        Draft.at(this, comparison, t.kindSpan())
            .in(source)
            .source(s.kindSpan())
            .help("write [!" + s.kind() + "] as the source does")
            .identity(NoteMissing.words(source));
    if (!s.kind().equals(NoteMissing.QUOTE) && !t.kind().equals(NoteMissing.QUOTE)) {
      draft.fix(
          "set the kind of the source",
          Fix.Safety.SAFE,
          new Edit(comparison.target().at(word(t.kindSpan(), t.kind())), s.kind()));
    }
    return Stream.of(
        draft.says(
            "note is "
                + article(NoteMissing.name(target))
                + ", its source is "
                + article(NoteMissing.name(source))));
  }

  // The kind span begins with `[!`.
  private static Span word(Span kind, String word) {
    return new Span(kind.start() + 2, kind.start() + 2 + word.length());
  }

  private static String article(String name) {
    return name.equals("quotation") ? "a quotation" : name;
  }
}
