package dev.lockstep.check;

import dev.lockstep.config.Part;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.load.Workspace;
import dev.lockstep.locale.LocaleFilter;
import dev.lockstep.rule.Rule;
import dev.lockstep.rule.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which rules run, and what the configuration makes of what they find, everywhere and in parts of
/// the documentation.
final class Selection {

  private final Map<String, Optional<Severity>> severities;
  // By rule, the most that is made of what it finds, in any part; without those that are off
  // everywhere.
  private final Map<String, Severity> highest = new HashMap<>();
  private final List<Part> parts;
  private final Places places;
  private final boolean drift;

  private Selection(Workspace workspace, boolean drift) {
    this.severities = workspace.config().severities();
    this.parts = workspace.config().parts();
    this.places = new Places(workspace);
    this.drift = drift;
    Rules.ALL.forEach(rule -> highest(rule).ifPresent(most -> highest.put(rule.name(), most)));
  }

  /// All rules.
  static Selection of(Workspace workspace) {
    return new Selection(workspace, false);
  }

  /// What a translator can mend: of the source's own defects those that a translation inherits, and
  /// nothing that is a matter of style or of other documents.
  static Selection ofDrift(Workspace workspace) {
    return new Selection(workspace, true);
  }

  /// Whether a rule runs at all: it may be on in one part of the documentation only.
  boolean isOn(Rule rule) {
    return switch (rule) {
      case Rule.OfCorpus _ -> !drift && highest.containsKey(rule.name());
      case Rule.OfDocument _ when drift -> isInherited(rule);
      case Rule.OfDocument _, Rule.OfTranslation _, Rule.OfInput _, Rule.OfPresence _ ->
          highest.containsKey(rule.name());
    };
  }

  /// Whether translations are asked for what a rule finds in their source. Infos are about how easy
  /// a text is to translate: what is translated is past that.
  boolean isInherited(Rule rule) {
    return highest.getOrDefault(rule.name(), Severity.INFO) != Severity.INFO;
  }

  /// Whether a rule runs on one document of one language.
  ///
  /// @param translation whether the document is one
  boolean isOn(Rule.OfDocument rule, boolean translation) {
    return isOn(rule) && (!translation || isInherited(rule));
  }

  /// Whether a rule of this name runs where one language is looked at.
  boolean isLint(String name, boolean translation) {
    return Rules.named(name)
        .filter(
            rule ->
                switch (rule) {
                  case Rule.OfDocument lint -> isOn(lint, translation);
                  case Rule.OfCorpus _ -> isOn(rule);
                  case Rule.OfTranslation _, Rule.OfInput _, Rule.OfPresence _ -> false;
                })
        .isPresent();
  }

  private Optional<Severity> highest(Rule rule) {
    return Stream.concat(
            Stream.of(severities.getOrDefault(rule.name(), Optional.of(rule.severity()))),
            parts.stream()
                .map(part -> part.severities().getOrDefault(rule.name(), Optional.empty())))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  /// What is made of a finding at its place; none if its rule is off there.
  Optional<Severity> severity(Finding finding) {
    String rule = finding.rule();
    Optional<Severity> severity = severities.getOrDefault(rule, Optional.of(finding.severity()));
    for (Part part : parts) {
      Optional<Severity> set = part.severities().get(rule);
      if (set != null && holds(part, finding)) {
        severity = set;
      }
    }
    return severity;
  }

  private boolean holds(Part part, Finding finding) {
    Optional<Places.Place> place = places.of(finding.at().source().path());
    // A missing translation is told at its source, and is a matter of the locale that misses it.
    String locale = finding.about().locale();
    return place.isPresent()
        && part.holds(place.get().path())
        && new LocaleFilter(part.tags()).accepts(locale.isEmpty() ? place.get().locale() : locale);
  }

  /// The findings as they are reported: with the severity that was set, in order, each with a name
  /// of its own.
  List<Finding> finished(List<Finding> findings) {
    List<Finding> configured = new ArrayList<>();
    for (Finding finding : findings) {
      severity(finding)
          .filter(severity -> !drift || isDrift(finding, severity))
          .ifPresent(severity -> configured.add(finding.with(severity)));
    }
    configured.sort(Finding.ORDER);
    return distinct(grouped(configured));
  }

  private static boolean isDrift(Finding finding, Severity severity) {
    return !(Rules.named(finding.rule()).orElse(null) instanceof Rule.OfDocument)
        || (severity != Severity.INFO && !finding.locales().isEmpty());
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
      int count = seen.merge(finding.subject(), 1, Integer::sum);
      distinct.add(count == 1 ? finding : finding.numbered(count));
    }
    return List.copyOf(distinct);
  }
}
