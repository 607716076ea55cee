package dev.lockstep.cli;

import dev.lockstep.render.TextPage;
import dev.lockstep.rule.Rule;
import dev.lockstep.rule.RulePage;
import dev.lockstep.rule.Rules;
import dev.lockstep.text.Nearest;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// `lockstep explain`.
final class ExplainCommand implements Callable<Integer> {

  private final Arguments line;
  private final Supplier<String> name;

  ExplainCommand(Arguments line) {
    this.line = line;
    line.about(
            "Prints the page of a rule: what it finds, why it matters, examples, how to mend it.")
        .footer("Example:", "  lockstep explain step-missing");
    name = line.parameter("RULE", "The name in brackets of a finding: step-missing.").one();
  }

  @Override
  public Integer call() throws IOException {
    TextPage.write(RulePage.of(named(name.get())).text(), Terminal.style(), line.out());
    return 0;
  }

  /// The rule of a name.
  ///
  /// @throws IllegalArgumentException if there is none; the message names the nearest
  static Rule named(String name) {
    return Rules.named(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no rule "
                        + name
                        + Nearest.of(name, Rules.names())
                            .map(near -> "; did you mean " + near + "?")
                            .orElse("; lockstep rules lists them")));
  }
}
