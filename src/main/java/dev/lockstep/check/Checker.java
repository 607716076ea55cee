package dev.lockstep.check;

import dev.lockstep.align.Outlined;
import dev.lockstep.blame.Verdict;
import dev.lockstep.check.TranslationState.State;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Finding.About;
import dev.lockstep.finding.Severity;
import dev.lockstep.history.Base;
import dev.lockstep.history.Commit;
import dev.lockstep.history.History;
import dev.lockstep.load.DocumentFile;
import dev.lockstep.load.FileReader;
import dev.lockstep.load.TopicFiles;
import dev.lockstep.load.Workspace;
import dev.lockstep.model.Document;
import dev.lockstep.rule.Rule;
import dev.lockstep.rule.Rule.Presence;
import dev.lockstep.text.Location;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// Runs the rules over a workspace, topic by topic on all cores.
public final class Checker {

  private final Workspace workspace;
  private final Optional<History> history;
  private final Predicate<String> locales;

  private Checker(Workspace workspace, Optional<History> history, Predicate<String> locales) {
    this.workspace = workspace;
    this.history = history;
    this.locales = locales;
  }

  /// @param history of the source; without it every difference is told without a cause
  /// @param locales which target locales to compare, by tag
  public static Report run(
      Workspace workspace,
      Optional<History> history,
      Predicate<String> locales,
      Progress progress) {
    return new Checker(workspace, history, locales).run(progress);
  }

  /// What the rules say about one target, given the source today and at the translation's commit.
  public static List<Finding> compare(Document now, Document base, Document target) {
    RuleRun rules = new RuleRun(_ -> true);
    Verdict verdict =
        Verdict.of(Outlined.of(now), Outlined.of(base), Outlined.of(target), rules::compared);
    List<Finding> findings = new ArrayList<>(verdict.damage());
    if (!verdict.changes().isEmpty()) {
      Commit commit = new Commit("base", Instant.EPOCH, "");
      Base.Found found = new Base.Found(commit, base.path(), false, "", List.of());
      findings.add(new Staleness(now, target, verdict, found).finding(now.path()));
    }
    findings.sort(Finding.ORDER);
    return findings;
  }

  private Report run(Progress progress) {
    AtomicInteger done = new AtomicInteger();
    int all = workspace.topics().size();
    List<String> wanted = workspace.locales().stream().filter(locales).toList();
    List<TopicChecker.Result> results =
        Workers.map(
            workspace.topics(),
            topic -> {
              TopicChecker.Result result = check(topic, wanted);
              progress.topics(done.incrementAndGet(), all);
              return result;
            });
    List<Finding> findings = new ArrayList<>();
    List<TranslationState> states = new ArrayList<>();
    for (TopicChecker.Result result : results) {
      findings.addAll(result.findings());
      states.addAll(result.states());
    }
    workspace.problems().forEach(p -> findings.add(Problems.finding(p, "", "")));
    workspace.orphans().stream()
        .filter(orphan -> locales.test(orphan.locale().toLanguageTag()))
        .forEach(orphan -> orphan(orphan, findings, states));
    states.sort(
        Comparator.comparing(TranslationState::path).thenComparing(TranslationState::locale));
    return new Report(
        finished(findings),
        List.copyOf(states),
        results.stream().mapToInt(TopicChecker.Result::documents).sum(),
        results.stream().mapToInt(TopicChecker.Result::pairs).sum(),
        0,
        Notes.of(workspace.notes(), results.stream().flatMap(r -> r.unknown().stream()).toList()),
        results.stream().flatMap(r -> r.failures().stream()).sorted().toList());
  }

  private TopicChecker.Result check(TopicFiles topic, List<String> wanted) {
    return new TopicChecker(topic, history, this::isOn)
        .check(wanted, wanted.size() == workspace.locales().size());
  }

  private boolean isOn(Rule rule) {
    return workspace
        .config()
        .severities()
        .getOrDefault(rule.name(), Optional.of(Severity.INFO))
        .isPresent();
  }

  private List<Finding> finished(List<Finding> findings) {
    Map<String, Optional<Severity>> severities = workspace.config().severities();
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

  private static void orphan(
      DocumentFile orphan, List<Finding> findings, List<TranslationState> states) {
    SourceText text =
        FileReader.read(orphan.file(), orphan.shown(), _ -> {})
            .orElse(SourceText.of(orphan.shown(), ""));
    String locale = orphan.locale().toLanguageTag();
    String topic = orphan.exlId().isEmpty() ? orphan.path() : orphan.exlId();
    Rule rule = Problems.rule(Presence.ORPHANED);
    findings.add(
        Finding.plain(
            rule.name(),
            rule.severity(),
            "the source of this translation is gone",
            new Location(text, Span.at(0)),
            new About(locale, topic, "", ""),
            "remove the translation, or bring its source back",
            ""));
    states.add(TranslationState.of(topic, orphan.shown(), locale, State.ORPHANED, ""));
  }
}
