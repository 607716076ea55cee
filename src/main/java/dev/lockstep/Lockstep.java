package dev.lockstep;

import dev.lockstep.align.Outlined;
import dev.lockstep.check.Checker;
import dev.lockstep.check.Progress;
import dev.lockstep.check.Report;
import dev.lockstep.finding.Finding;
import dev.lockstep.history.History;
import dev.lockstep.load.Loader;
import dev.lockstep.load.Workspace;
import dev.lockstep.model.Document;
import dev.lockstep.parse.DocumentParser;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Rule;
import dev.lockstep.rule.Rules;
import dev.lockstep.text.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// The front door: opens folders of documentation and reports what is out of step in them.
public final class Lockstep {

  private Lockstep() {}

  /// Finds the documents under some paths and pairs them; nothing is parsed yet.
  ///
  /// @param paths folders that hold locales, or folders or documents in them
  /// @throws IOException if a folder cannot be listed
  /// @throws IllegalArgumentException if a path does not exist or no locales are found
  public static Workspace open(List<Path> paths) throws IOException {
    return Loader.load(paths, Rules.names());
  }

  /// The git history of a workspace's source, if it has one.
  ///
  /// @throws IOException if a history is named and cannot be read
  public static Optional<History> history(Workspace workspace) throws IOException {
    return History.of(workspace.config(), workspace.sourceFolder());
  }

  /// Compares every translation with its source.
  ///
  /// @param history of the source; without it every difference is told without a cause
  /// @param locales which target locales to compare, by tag
  public static Report check(
      Workspace workspace,
      Optional<History> history,
      Predicate<String> locales,
      Progress progress) {
    return Checker.run(workspace, history, locales, progress);
  }

  /// Parses one document.
  ///
  /// @param path its path inside its locale's folder, to which relative links are resolved
  public static Document parse(SourceText text, Locale locale, String path) {
    return DocumentParser.parse(text, locale, path);
  }

  /// What every drift rule says about one target, in the order of reports.
  public static List<Finding> compare(Document source, Document target) {
    Comparison comparison = Comparison.of(Outlined.of(source), Outlined.of(target));
    return Rules.ALL.stream()
        .filter(Rule.OfTranslation.class::isInstance)
        .map(Rule.OfTranslation.class::cast)
        .flatMap(rule -> rule.check(comparison))
        .sorted(Finding.ORDER)
        .toList();
  }

  /// What the rules say about one target, given its source today and at the translation's commit.
  ///
  /// Damage has a cause; what the source changed since is one finding.
  public static List<Finding> compare(Document source, Document base, Document target) {
    return Checker.compare(source, base, target);
  }
}
