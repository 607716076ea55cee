package dev.lockstep.rule.drift;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Inline.Form;
import dev.lockstep.model.Inline.Link;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Items.Item;
import dev.lockstep.rule.Rule;
import java.util.stream.Stream;

/// A link of the target that its source does not have.
public final class LinkExtra implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.links().extra().stream()
        .filter(item -> ((Link) item.inline()).form() != Form.BARE)
        .map(item -> finding(comparison, item));
  }

  private Finding finding(Comparison comparison, Item item) {
    Link link = (Link) item.inline();
    return Draft.at(this, comparison, link.span())
        .inTarget(item.unit())
        .help("remove the link, or add it to the source")
        .identity(item.key())
        .says("link to " + Address.of(link).shown() + " is not in the source");
  }
}
