package dev.lockstep.cli;

import dev.lockstep.render.JsonRules;
import dev.lockstep.render.TextRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lockstep rules`.
@Command(
    name = "rules",
    description = "Lists the rules by what they are about, their severity and what they find.",
    footerHeading = "%n",
    footer = {
      "lockstep explain RULE prints the page of a rule. lockstep.yml sets severities, everywhere"
          + " or",
      "for some paths and locales:",
      "",
      "  rules:",
      "    step-moved: warning",
      "  overrides:",
      "    - paths: [help/release/**]",
      "      locales: [fr, zh-Hans]",
      "      rules: {heading-punctuation: off}"
    })
final class RulesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text for people, json for programs. Default: text.")
  private ReportOptions.Format format;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TEXT -> TextRules.write(Terminal.style(), out);
      case JSON -> JsonRules.write(out);
    }
    return 0;
  }
}
