package dev.lockstep.rule;

import dev.lockstep.align.Outlined;
import dev.lockstep.facts.Corpus;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Problem;
import dev.lockstep.finding.Severity;
import java.util.Locale;
import java.util.stream.Stream;

/// A check, named after the defect that it finds.
public sealed interface Rule {

  /// The name of the rule: its class name in kebab-case.
  default String name() {
    StringBuilder name = new StringBuilder();
    for (char c : getClass().getSimpleName().toCharArray()) {
      if (Character.isUpperCase(c) && !name.isEmpty()) {
        name.append('-');
      }
      name.append(c);
    }
    return name.toString().toLowerCase(Locale.ROOT);
  }

  /// How bad its findings are unless a finding or the configuration says otherwise.
  Severity severity();

  /// A rule that compares a target with its source.
  non-sealed interface OfTranslation extends Rule {
    Stream<Finding> check(Comparison comparison);
  }

  /// A rule that looks at one document alone. Equal identities in source and target mean that the
  /// target inherits it.
  non-sealed interface OfDocument extends Rule {
    Stream<Finding> check(Outlined document);
  }

  /// A rule that looks across the documents and files of a locale.
  non-sealed interface OfCorpus extends Rule {
    Stream<Finding> check(Corpus corpus);
  }

  /// A rule for what the loader or the parser could not read.
  non-sealed interface OfInput extends Rule {
    Problem.Kind kind();
  }

  /// A rule for a document that one side does not have, or has in another edition.
  non-sealed interface OfPresence extends Rule {
    Presence presence();
  }

  enum Presence {
    MISSING,
    ORPHANED,
    STALE
  }
}
