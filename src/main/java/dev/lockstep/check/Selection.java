package dev.lockstep.check;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.load.Workspace;
import dev.lockstep.rule.Rule;
import dev.lockstep.rule.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which rules run, and what the configuration makes of what they find.
final class Selection {

  private final Map<String, Optional<Severity>> severities;

  Selection(Workspace workspace) {
    this.severities = workspace.config().severities();
  }

  /// Whether a rule runs at all.
  boolean isOn(Rule rule) {
    return severities.getOrDefault(rule.name(), Optional.of(Severity.INFO)).isPresent();
  }

  /// Whether a rule of this name runs where one language is looked at.
  boolean isLint(String name) {
    return Rules.named(name)
        .filter(this::isOn)
        .filter(rule -> rule instanceof Rule.OfDocument || rule instanceof Rule.OfCorpus)
        .isPresent();
  }

  /// The findings as they are reported: with the severity that was set, in order, each with a name
  /// of its own.
  List<Finding> finished(List<Finding> findings) {
    List<Finding> configured = new ArrayList<>();
    for (Finding finding : findings) {
      Optional<Severity> set =
          severities.getOrDefault(finding.rule(), Optional.of(finding.severity()));
      set.ifPresent(severity -> configured.add(finding.with(severity)));
    }
    configured.sort(Finding.ORDER);
    return distinct(grouped(configured));
  }

  // A group of one is none.
  private static List<Finding> grouped(List<Finding> findings) {
    Map<String, Set<String>> documents = new HashMap<>();
    for (Finding finding : findings) {
      documents
          .computeIfAbsent(finding.group(), _ -> new HashSet<>())
          .add(finding.at().source().path());
    }
    return findings.stream()
        .map(
            f ->
                f.group().isEmpty() || documents.getOrDefault(f.group(), Set.of()).size() > 1
                    ? f
                    : f.inGroup(""))
        .toList();
  }

  // Two findings of one rule on equal words of one document need names of their own.
  private static List<Finding> distinct(List<Finding> findings) {
    Map<String, Integer> seen = new HashMap<>();
    List<Finding> distinct = new ArrayList<>();
    for (Finding finding : findings) {
      int count = seen.merge(finding.fingerprint(), 1, Integer::sum);
      distinct.add(count == 1 ? finding : finding.numbered(count));
    }
    return List.copyOf(distinct);
  }
}
