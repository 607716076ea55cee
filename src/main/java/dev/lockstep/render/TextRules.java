package dev.lockstep.render;

import dev.lockstep.rule.Rule;
import dev.lockstep.rule.RulePage;
import dev.lockstep.rule.Rules;
import java.io.IOException;
import java.util.Locale;

/// Writes the list of all rules for people, family by family.
public final class TextRules {

  private TextRules() {}

  public static void write(Style style, Appendable out) throws IOException {
    int name = Rules.names().stream().mapToInt(String::length).max().orElse(0);
    // Two columns before the name, and two behind it and behind the severity.
    int indent = 2 + name + 2 + 7 + 2;
    int room = Math.max(20, style.breakable() - indent);
    String end = "";
    for (Rules.Family family : Rules.FAMILIES) {
      if (family.rules().isEmpty()) {
        continue;
      }
      out.append(end).append(style.bold(family.name())).append("  ");
      out.append(style.dim(family.about())).append('\n');
      for (Rule rule : family.rules()) {
        String severity = String.format(Locale.ROOT, "%-7s", rule.severity());
        out.append(String.format(Locale.ROOT, "  %-" + name + "s  ", rule.name()));
        out.append(style.of(rule.severity(), severity)).append("  ");
        String summary = RulePage.of(rule).summary();
        out.append(String.join("\n" + " ".repeat(indent), Wrapped.lines(summary, room, room)));
        out.append('\n');
      }
      end = "\n";
    }
  }
}
