package dev.lockstep.check;

import dev.lockstep.align.Outlined;
import dev.lockstep.facts.Facts;
import dev.lockstep.facts.FactsReader;
import dev.lockstep.facts.Site;
import dev.lockstep.facts.Texts;
import dev.lockstep.finding.Finding;
import dev.lockstep.load.DocumentFile;
import dev.lockstep.model.Inline;
import dev.lockstep.rule.Rule;
import dev.lockstep.rule.Rules;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one document says by itself.
///
/// @param facts for the rules that look across documents
/// @param comments that silence rules, if it has some
/// @param external how many of its links lead to other sites
/// @param failures rules that threw, each in one line
record LintedDocument(
    List<Finding> findings,
    Optional<Facts> facts,
    Optional<Suppressions> comments,
    int external,
    List<String> failures) {

  /// @param translation whether the document is one
  static LintedDocument of(DocumentFile file, Selection rules, boolean translation) {
    List<Finding> findings = new ArrayList<>();
    RuleRun run = new RuleRun(_ -> false);
    String topic = file.exlId().isEmpty() ? file.path() : file.exlId();
    Optional<Outlined> read =
        DocumentReader.read(
                file, problem -> findings.add(Problems.finding(problem, file.tag(), topic)))
            .map(Outlined::of);
    if (read.isEmpty()) {
      return new LintedDocument(
          List.copyOf(findings), Optional.empty(), Optional.empty(), 0, List.of());
    }
    String words = read.get().document().source().text();
    try {
      return of(read.get(), rules, translation, findings, run);
    } finally {
      // Until here, so that no rule has to read the file again.
      Reference.reachabilityFence(words);
    }
  }

  private static LintedDocument of(
      Outlined document,
      Selection rules,
      boolean translation,
      List<Finding> findings,
      RuleRun run) {
    Suppressions comments = new Suppressions(document.document(), Rules.names());
    for (Rule rule : Rules.ALL) {
      if (rule instanceof Rule.OfDocument lint && rules.isOn(lint, translation)) {
        run.lint(lint, document).stream().filter(f -> !comments.silences(f)).forEach(findings::add);
      }
    }
    return new LintedDocument(
        List.copyOf(findings),
        Optional.of(FactsReader.read(document.document(), document.units())),
        comments.isEmpty() ? Optional.empty() : Optional.of(comments),
        external(document),
        List.copyOf(run.failures()));
  }

  /// The same, with facts that share their texts with those of other documents.
  LintedDocument with(Texts texts) {
    return new LintedDocument(
        findings, facts.map(f -> f.with(texts)), comments, external, failures);
  }

  private static int external(Outlined document) {
    return (int)
        document.inlines(Inline.Link.class).filter(link -> isExternal(link.target())).count();
  }

  private static boolean isExternal(String target) {
    return (target.regionMatches(true, 0, "http://", 0, 7)
            || target.regionMatches(true, 0, "https://", 0, 8))
        && !Site.isOurs(target);
  }
}
