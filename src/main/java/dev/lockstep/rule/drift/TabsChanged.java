package dev.lockstep.rule.drift;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Unit;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Counted;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tabs that are more or fewer than in the source, or whose end is gone.
public final class TabsChanged implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.couples().flatMap(pair -> check(comparison, pair.source(), pair.target()));
  }

  private Stream<Finding> check(Comparison comparison, Unit source, Unit target) {
    if (!(source.block() instanceof Block.Tabs s) || !(target.block() instanceof Block.Tabs t)) {
      return Stream.of();
    }
    String message = "";
    if (s.tabs().size() != t.tabs().size()) {
      message =
          "tab group has "
              + Counted.of(t.tabs().size(), "tab")
              + ", its source has "
              + s.tabs().size()
              + ": "
              + labels(s);
    } else if (s.closed() && !t.closed()) {
      message = "[!ENDTABS] is gone, so the rest of the page is in the last tab";
    }
    if (message.isEmpty()) {
      return Stream.of();
    }
    return Stream.of(
        Draft.at(this, comparison, beginning(comparison, target))
            .in(source)
            .source(source.marker())
            .help("give every tab of the source its >[!TAB …] line and close them with >[!ENDTABS]")
            .identity("" + s.tabs().size())
            .says(message));
  }

  // The line of [!BEGINTABS].
  private static Span beginning(Comparison comparison, Unit tabs) {
    SourceText text = comparison.target().source();
    int start = tabs.span().start();
    return new Span(start, text.lineSpan(text.lineOf(start)).end());
  }

  private static String labels(Block.Tabs tabs) {
    return tabs.tabs().stream()
        .map(tab -> Draft.quote(tab.label()))
        .collect(Collectors.joining(", "));
  }
}
