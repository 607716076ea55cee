package dev.lockstep.check;

import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Texts;
import dev.lockstep.finding.Finding;
import dev.lockstep.load.DocumentFile;
import dev.lockstep.load.Folder;
import dev.lockstep.load.Workspace;
import dev.lockstep.text.Counted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Runs the rules that need one language only over the documents of some locales.
///
/// One that is asked again keeps what each document says by itself. Its next run reads only what
/// changed since, and asks the rules that look across documents anew: these need facts, which are
/// there.
public final class Linter {

  private final Kept<LintedDocument> documents;
  private final Kept<Optional<Facts>> facts;

  private Linter(Kept<LintedDocument> documents, Kept<Optional<Facts>> facts) {
    this.documents = documents;
    this.facts = facts;
  }

  /// A linter for one run, which keeps nothing.
  public static Linter once() {
    return new Linter(Kept.never(), Kept.never());
  }

  /// A linter for run after run.
  public static Linter again() {
    return new Linter(Kept.untilChanged(), Kept.untilChanged());
  }

  /// @param workspace with the same configuration in every run: what is kept was made by it
  /// @param locales the tags of the locales to look at; the source's is usual
  /// @param changed files that changed or are gone: what is found elsewhere is told only if it
  ///   comes of that; without it everything is told
  /// @param cache of what earlier runs made of the documents; the workspace was loaded with it
  public Report run(
      Workspace workspace,
      List<String> locales,
      Optional<Set<Path>> changed,
      Progress progress,
      Cache cache) {
    List<String> kind = Stream.concat(Stream.of("lint"), locales.stream()).toList();
    // What changed is a matter of the repository.
    Optional<String> whole = changed.isPresent() ? Optional.empty() : Optional.of("");
    List<Folder> folders =
        Stream.concat(Stream.of(workspace.source().tag()), locales.stream())
            .distinct()
            .map(workspace::folder)
            .toList();
    return CachedRun.of(
        cache,
        workspace,
        kind,
        whole,
        folders,
        layers -> run(workspace, locales, changed, progress, layers));
  }

  private Report run(
      Workspace workspace,
      List<String> locales,
      Optional<Set<Path>> changed,
      Progress progress,
      Layers layers) {
    Run run = new Run(workspace, changed, progress, layers);
    locales.forEach(tag -> run.check(workspace.folder(tag)));
    return run.report();
  }

  /// One run over a workspace as it is now.
  private final class Run {

    private final Workspace workspace;
    private final Optional<Set<Path>> changed;
    private final Progress progress;
    private final Layers layers;
    private final Selection rules;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private int read;
    private int linted;
    private int others;
    private int external;

    Run(Workspace workspace, Optional<Set<Path>> changed, Progress progress, Layers layers) {
      this.layers = layers;
      this.workspace = workspace;
      this.changed = changed;
      this.progress = progress;
      this.rules = Selection.of(workspace);
    }

    void check(Folder folder) {
      boolean translation = !workspace.isSource(folder);
      Map<String, Facts> known = new HashMap<>();
      Map<String, Suppressions> comments = new HashMap<>();
      List<Finding> found = new ArrayList<>();
      for (LintedDocument document : documents(folder, translation)) {
        found.addAll(document.findings());
        failures.addAll(document.failures());
        external += document.external();
        document.facts().ifPresent(f -> known.put(f.path(), f));
        // A copy: what a comment silenced across documents in an earlier run may be mended now.
        document.comments().ifPresent(c -> comments.put(c.path(), c.copy()));
      }
      RuleRun run = new RuleRun(rules::isOn);
      CorpusChecker.Across across =
          new CorpusChecker(workspace, run, facts, layers).check(folder, known, rules::isOn);
      across.findings().stream().filter(f -> Suppressions.pass(comments, f)).forEach(found::add);
      failures.addAll(run.failures());
      for (Suppressions comment : comments.values()) {
        comment.unused(rule -> rules.isLint(rule, translation)).stream()
            .map(problem -> Problems.finding(problem, folder.tag(), comment.topic()))
            .forEach(found::add);
      }
      if (changed.isPresent()) {
        Touched touched = Touched.of(changed.get(), folder, across.pages());
        linted += touched.documents();
        found.stream().filter(touched::concerns).forEach(findings::add);
      } else {
        linted = read;
        findings.addAll(found);
      }
    }

    private List<LintedDocument> documents(Folder folder, boolean translation) {
      List<DocumentFile> selected =
          folder.documents().stream().filter(d -> workspace.isSelected(d.file())).toList();
      read += selected.size();
      others += folder.documents().size() - selected.size();
      AtomicInteger done = new AtomicInteger();
      Texts texts = new Texts();
      return Workers.map(
          selected,
          file -> {
            LintedDocument document = documents.of(file, f -> linted(f, translation).with(texts));
            progress.topics(done.incrementAndGet(), selected.size());
            return document;
          });
    }

    private LintedDocument linted(DocumentFile file, boolean translation) {
      return layers.linted(file, translation, f -> LintedDocument.of(f, rules, translation));
    }

    Report report() {
      workspace.selectedProblems().forEach(p -> findings.add(Problems.finding(p, "", "")));
      return new Report(
          Report.Kind.LINT,
          rules.finished(findings),
          List.of(),
          linted,
          0,
          0,
          notes(),
          failures.stream().sorted().toList());
    }

    // What a reader of a clean report may take for granted and is not so.
    private List<String> notes() {
      List<String> notes = new ArrayList<>(workspace.notes());
      if (changed.isPresent() && read > linted) {
        notes.add(
            Counted.of(read - linted, "document")
                + " did not change: told is only what the changes break in them");
      }
      List<String> left = new ArrayList<>();
      if (others > 0) {
        left.add(Counted.of(others, "other document") + " (links into them are followed)");
      }
      if (external > 0) {
        left.add(Counted.of(external, "link") + " to other sites (nothing is fetched)");
      }
      if (!left.isEmpty()) {
        notes.add("not checked: " + String.join(", ", left));
      }
      return List.copyOf(notes);
    }
  }
}
