package dev.lockstep.check;

import dev.lockstep.align.Outlined;
import dev.lockstep.facts.Facts;
import dev.lockstep.facts.FactsReader;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.load.DocumentFile;
import dev.lockstep.load.Folder;
import dev.lockstep.load.Workspace;
import dev.lockstep.rule.Rule;
import dev.lockstep.rule.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs the rules that need one language only over the documents of some locales.
public final class Linter {

  private final Workspace workspace;
  private final Selection rules;

  private Linter(Workspace workspace) {
    this.workspace = workspace;
    this.rules = new Selection(workspace);
  }

  /// What one document says by itself.
  private record Read(
      List<Finding> findings,
      Optional<Facts> facts,
      Optional<Suppressions> comments,
      List<String> failures) {}

  /// @param locales the tags of the locales to look at; the source's is usual
  public static Report run(Workspace workspace, List<String> locales, Progress progress) {
    return new Linter(workspace).run(locales, progress);
  }

  private Report run(List<String> locales, Progress progress) {
    List<Finding> findings = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    int documents = 0;
    for (String tag : locales) {
      Folder folder = workspace.folder(tag);
      documents += check(folder, progress, findings, failures);
    }
    workspace.problems().forEach(p -> findings.add(Problems.finding(p, "", "")));
    return new Report(
        rules.finished(findings),
        List.of(),
        documents,
        0,
        0,
        workspace.notes(),
        failures.stream().sorted().toList());
  }

  private int check(
      Folder folder, Progress progress, List<Finding> findings, List<String> failures) {
    List<DocumentFile> selected =
        folder.documents().stream().filter(d -> workspace.isSelected(d.file())).toList();
    boolean translation = !folder.equals(workspace.source());
    AtomicInteger done = new AtomicInteger();
    List<Read> results =
        Workers.map(
            selected,
            file -> {
              Read read = read(file, translation);
              progress.topics(done.incrementAndGet(), selected.size());
              return read;
            });
    Map<String, Facts> facts = new HashMap<>();
    Map<String, Suppressions> comments = new HashMap<>();
    for (Read read : results) {
      findings.addAll(read.findings());
      failures.addAll(read.failures());
      read.facts().ifPresent(f -> facts.put(f.path(), f));
      read.comments().ifPresent(c -> comments.put(c.path(), c));
    }
    RuleRun run = new RuleRun(rules::isOn);
    new CorpusChecker(workspace, run)
        .check(folder, facts, rules::isOn).stream()
            .filter(f -> Suppressions.pass(comments, f))
            .forEach(findings::add);
    failures.addAll(run.failures());
    comments.forEach(
        (_, comment) ->
            comment.unused(rules::isLint).stream()
                .map(problem -> Problems.finding(problem, folder.tag(), comment.topic()))
                .forEach(findings::add));
    return results.size();
  }

  private Read read(DocumentFile file, boolean translation) {
    List<Finding> findings = new ArrayList<>();
    RuleRun run = new RuleRun(_ -> false);
    String topic = file.exlId().isEmpty() ? file.path() : file.exlId();
    Optional<Outlined> outlined =
        DocumentReader.read(
                file, problem -> findings.add(Problems.finding(problem, file.tag(), topic)))
            .map(Outlined::of);
    if (outlined.isEmpty()) {
      return new Read(findings, Optional.empty(), Optional.empty(), List.of());
    }
    Outlined document = outlined.get();
    Suppressions comments = new Suppressions(document.document(), Rules.names());
    for (Rule rule : Rules.ALL) {
      // What is hard to translate is no matter any more in a translation.
      if (rule instanceof Rule.OfDocument lint
          && rules.isOn(rule)
          && !(translation && rule.severity() == Severity.INFO)) {
        run.lint(lint, document).stream().filter(f -> !comments.silences(f)).forEach(findings::add);
      }
    }
    return new Read(
        findings,
        Optional.of(FactsReader.read(document.document(), document.units())),
        comments.isEmpty() ? Optional.empty() : Optional.of(comments),
        run.failures());
  }
}
