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

/// An explicit anchor of the source that the target does not have: links to it are dead.
public final class AnchorChanged implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.couples().flatMap(pair -> check(comparison, pair.source(), pair.target()));
  }

  private Stream<Finding> check(Comparison comparison, Unit source, Unit target) {
    if (!(source.block() instanceof Block.Heading s)
        || !(target.block() instanceof Block.Heading t)
        || s.anchor().isEmpty()) {
      return Stream.of();
    }
    String id = s.anchor().get().id();
    if (t.anchor().filter(anchor -> anchor.id().equals(id)).isPresent()
        || AnchorDuplicated.isWrongTwin(comparison, target)) {
      return Stream.of();
    }
    return Stream.of(
        Draft.at(this, comparison, t.anchor().map(Block.Anchor::span).orElse(t.span()))
            .in(source)
            .source(s.anchor().get().span())
            .help("write {#" + id + "} as the source does")
            .identity(id)
            .fix("set the anchor of the source", Fix.Safety.SAFE, edit(comparison, t, id))
            .says(
                t.anchor()
                    .map(anchor -> "anchor is {#" + anchor.id() + "}, its source has {#" + id + "}")
                    .orElse("anchor {#" + id + "} of the source is not here")));
  }

  /// Gives a heading of the target the anchor `id`.
  static Edit edit(Comparison comparison, Block.Heading heading, String id) {
    String anchor = "{#" + id + "}";
    if (heading.anchor().isPresent()) {
      return new Edit(comparison.target().at(heading.anchor().get().span()), anchor);
    }
    // Closing hashes and the line that underlines a heading stand behind its words.
    int end =
        heading.content().isEmpty()
            ? heading.span().end()
            : heading.content().getLast().span().end();
    return new Edit(comparison.target().at(Span.at(end)), " " + anchor);
  }
}
