package dev.lockstep.check;

import dev.lockstep.align.Outlined;
import dev.lockstep.blame.Verdict;
import dev.lockstep.facts.Corpus;
import dev.lockstep.finding.Finding;
import dev.lockstep.model.Document;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Rule;
import dev.lockstep.rule.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Runs the drift rules on pairs of documents and keeps what went wrong with a rule apart from what
/// it found.
final class RuleRun {

  private final List<Rule.OfTranslation> translations;
  // Rules for all documents run side by side.
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

  RuleRun(Predicate<Rule> isOn) {
    this.translations =
        Rules.ALL.stream()
            .filter(isOn)
            .filter(Rule.OfTranslation.class::isInstance)
            .map(Rule.OfTranslation.class::cast)
            .toList();
  }

  /// Rules that threw, each in one line.
  List<String> failures() {
    return failures;
  }

  Verdict.Compared compared(Outlined source, Outlined target) {
    Comparison comparison = Comparison.of(source, target);
    List<Finding> found = new ArrayList<>();
    for (Rule.OfTranslation rule : translations) {
      run(rule, target.document(), () -> rule.check(comparison), found);
    }
    return new Verdict.Compared(comparison.alignment(), found);
  }

  /// What a rule for one document alone finds in it.
  List<Finding> lint(Rule.OfDocument rule, Outlined document) {
    List<Finding> found = new ArrayList<>();
    run(rule, document.document(), () -> rule.check(document), found);
    return found;
  }

  /// What a rule finds across the documents of a locale.
  List<Finding> across(Rule.OfCorpus rule, Corpus corpus, String locale) {
    List<Finding> found = new ArrayList<>();
    run(rule, "the documents of " + locale, () -> rule.check(corpus), found);
    return found;
  }

  private void run(
      Rule rule, Document document, Supplier<Stream<Finding>> check, List<Finding> into) {
    run(rule, document.source().path(), check, into);
  }

  private void run(Rule rule, String where, Supplier<Stream<Finding>> check, List<Finding> into) {
    try {
      check.get().forEach(into::add);
    } catch (RuntimeException | StackOverflowError e) {
      failures.add(failure("rule " + rule.name(), where, e));
    }
  }

  // A rule that throws is our bug, not the writer's: the run goes on, the caller ends with 2.
  static String failure(String what, String where, Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    String at = trace.length == 0 ? "" : " at " + trace[0];
    return what + " failed on " + where + ": " + e + at;
  }
}
