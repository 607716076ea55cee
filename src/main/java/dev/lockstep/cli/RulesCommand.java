package dev.lockstep.cli;

import dev.lockstep.rule.Rule;
import dev.lockstep.rule.RulePage;
import dev.lockstep.rule.Rules;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `lockstep rules`.
@Command(
    name = "rules",
    description = "Lists the rules, their severity and what they find.",
    footerHeading = "%n",
    footer = {
      "lockstep explain RULE prints the page of a rule. lockstep.yml sets severities:",
      "",
      "  rules:",
      "    step-moved: warning",
      "    heading-punctuation: off"
    })
final class RulesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    int width = Rules.names().stream().mapToInt(String::length).max().orElse(0);
    for (Rule rule : Rules.ALL) {
      out.printf(
          "%-" + width + "s  %-7s  %s%n",
          rule.name(),
          rule.severity(),
          RulePage.of(rule).summary());
    }
    return 0;
  }
}
