package dev.lockstep.rule.lint;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A step whose number as written is not the one that the reader sees.
public final class StepMisnumbered implements Rule.OfDocument {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    return outlined.blocks().stream()
        .filter(Block.Procedure.class::isInstance)
        .flatMap(list -> check(document, ((Block.Procedure) list).steps()).stream());
  }

  private Optional<Finding> check(Document document, List<Block.Item> steps) {
    int first = steps.getFirst().number();
    if (steps.stream().allMatch(step -> step.number() == first)) {
      return Optional.empty();
    }
    for (int i = 1; i < steps.size(); i++) {
      Block.Item step = steps.get(i);
      if (step.number() != first + i) {
        SourceText text = document.source();
        return Optional.of(
            DocumentDraft.at(this, document, step.marker())
                .related("number " + steps.get(i - 1).number(), steps.get(i - 1).marker())
                .help("write 1. for each step, or find the step that is missing")
                .identity(
                    text.slice(step.marker()) + " after " + text.slice(steps.get(i - 1).marker()))
                .says(
                    text.slice(step.marker())
                        + " is shown as "
                        + (first + i)
                        + ", because it follows "
                        + text.slice(steps.get(i - 1).marker())));
      }
    }
    return Optional.empty();
  }
}
