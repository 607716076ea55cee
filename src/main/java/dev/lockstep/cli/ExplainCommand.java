package dev.lockstep.cli;

import dev.lockstep.render.TextPage;
import dev.lockstep.rule.Rule;
import dev.lockstep.rule.RulePage;
import dev.lockstep.rule.Rules;
import dev.lockstep.text.Nearest;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lockstep explain`.
@Command(
    name = "explain",
    description =
        "Prints the page of a rule: what it finds, why it matters, examples, how to mend it.",
    footerHeading = "%nExample:%n",
    footer = "  lockstep explain step-missing")
final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RULE", description = "The name in brackets of a finding: step-missing.")
  private String name;

  @Override
  public Integer call() throws IOException {
    TextPage.write(RulePage.of(named(name)).text(), Terminal.style(), spec.commandLine().getOut());
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
