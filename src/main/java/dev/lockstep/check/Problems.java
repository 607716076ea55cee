package dev.lockstep.check;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Finding.About;
import dev.lockstep.finding.Problem;
import dev.lockstep.rule.Rule;
import dev.lockstep.rule.Rule.Presence;
import dev.lockstep.rule.Rules;

/// Turns what could not be read, or is not there, into findings of the rules for that.
final class Problems {

  private Problems() {}

  static Finding finding(Problem problem, String locale, String topic) {
    Rule rule =
        Rules.ALL.stream()
            .filter(r -> r instanceof Rule.OfInput input && input.kind() == problem.kind())
            .findFirst()
            .orElseThrow();
    return Finding.plain(
        rule.name(),
        rule.severity(),
        problem.message(),
        problem.at(),
        new About(locale, topic, "", ""),
        problem.help(),
        problem.message());
  }

  static Rule rule(Presence presence) {
    return Rules.ALL.stream()
        .filter(r -> r instanceof Rule.OfPresence p && p.presence() == presence)
        .findFirst()
        .orElseThrow();
  }
}
