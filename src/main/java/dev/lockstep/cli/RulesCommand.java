package dev.lockstep.cli;

import dev.lockstep.render.JsonRules;
import dev.lockstep.render.TextRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// `lockstep rules`.
final class RulesCommand implements Callable<Integer> {

  private final Arguments line;
  private final Supplier<ReportOptions.Format> format;

  RulesCommand(Arguments line) {
    this.line = line;
    line.about("Lists the rules by what they are about, their severity and what they find.")
        .footer(
            "lockstep explain RULE prints the page of a rule. lockstep.yml sets severities,"
                + " everywhere or",
            "for some paths and locales:",
            "",
            "  rules:",
            "    step-moved: warning",
            "  overrides:",
            "    - paths: [help/release/**]",
            "      locales: [fr, zh-Hans]",
            "      rules: {heading-punctuation: off}");
    format = ReportOptions.format(line);
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = line.out();
    switch (format.get()) {
      case TEXT -> TextRules.write(Terminal.style(), out);
      case JSON -> JsonRules.write(out);
    }
    return 0;
  }
}
