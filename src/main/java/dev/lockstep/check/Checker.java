package dev.lockstep.check;

import dev.lockstep.align.Outlined;
import dev.lockstep.blame.Verdict;
import dev.lockstep.check.TranslationState.State;
import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Texts;
import dev.lockstep.finding.Cause;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Finding.About;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Runs the rules over a workspace, topic by topic on all cores.
public final class Checker {

  private final Workspace workspace;
  private final Optional<History> history;
  private final Predicate<String> locales;
  private final Selection rules;
  private final Audience audience;
  private final Layers layers;

  private Checker(
      Workspace workspace,
      Optional<History> history,
      Predicate<String> locales,
      Selection rules,
      Audience audience,
      Layers layers) {
    this.layers = layers;
    this.audience = audience;
    this.workspace = workspace;
    this.history = history;
    this.locales = locales;
    this.rules = rules;
  }

  /// @param history of the source; without it every difference is told without a cause
  /// @param locales which target locales to compare, by tag
  public static Report run(
      Workspace workspace,
      Optional<History> history,
      Predicate<String> locales,
      Progress progress) {
    return run(workspace, history, locales, progress, Audience.NONE, Cache.NONE);
  }

  /// @param audience is told of every translation that is compared
  /// @param cache of what earlier runs made of the documents; the workspace was loaded with it
  public static Report run(
      Workspace workspace,
      Optional<History> history,
      Predicate<String> locales,
      Progress progress,
      Audience audience,
      Cache cache) {
    Selection rules = Selection.of(workspace);
    return run("check", rules, workspace, history, locales, progress, audience, cache);
  }

  /// As `run`, but only what can be mended in a translation.
  public static Report drift(
      Workspace workspace,
      Optional<History> history,
      Predicate<String> locales,
      Progress progress,
      Audience audience,
      Cache cache) {
    Selection rules = Selection.ofDrift(workspace);
    return run("drift", rules, workspace, history, locales, progress, audience, cache);
  }

  private static Report run(
      String name,
      Selection rules,
      Workspace workspace,
      Optional<History> history,
      Predicate<String> locales,
      Progress progress,
      Audience audience,
      Cache cache) {
    Function<Layers, Report> make =
        layers -> new Checker(workspace, history, locales, rules, audience, layers).run(progress);
    // Somebody who listens to every comparison wants every comparison made.
    if (audience != Audience.NONE) {
      return make.apply(Layers.NONE);
    }
    List<String> wanted = workspace.locales().stream().filter(locales).toList();
    String known = history.isPresent() ? "history" : "no history";
    List<String> kind = Stream.concat(Stream.of(name, known), wanted.stream()).toList();
    return CachedRun.of(
        cache,
        workspace,
        kind,
        history.isPresent() ? history.flatMap(History::state) : Optional.of(""),
        workspace.folders(),
        make);
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
    List<TopicFiles> topics = workspace.selected();
    List<String> wanted = workspace.locales().stream().filter(locales).toList();
    Texts texts = new Texts();
    List<TopicChecker.Result> results =
        Workers.map(
            topics,
            topic -> {
              TopicChecker.Result result =
                  layers.topic(
                      topic,
                      wanted,
                      history,
                      bases -> new TopicChecker(topic, bases, rules, audience).check(wanted));
              progress.topics(done.incrementAndGet(), topics.size());
              return result.with(texts);
            });
    List<Finding> findings = new ArrayList<>();
    List<TranslationState> states = new ArrayList<>();
    for (TopicChecker.Result result : results) {
      findings.addAll(result.findings());
      states.addAll(result.states());
    }
    RuleRun run = new RuleRun(rules::isOn);
    findings.addAll(across(results, wanted.size() == workspace.locales().size(), run));
    workspace.selectedProblems().forEach(p -> findings.add(Problems.finding(p, "", "")));
    workspace.orphans().stream()
        .filter(orphan -> locales.test(orphan.locale().toLanguageTag()))
        .forEach(orphan -> orphan(orphan, findings, states));
    states.sort(
        Comparator.comparing(TranslationState::path).thenComparing(TranslationState::locale));
    return new Report(
        Report.Kind.CHECK,
        rules.finished(findings),
        List.copyOf(states),
        results.stream().mapToInt(TopicChecker.Result::documents).sum(),
        results.stream().mapToInt(TopicChecker.Result::pairs).sum(),
        0,
        Notes.of(workspace.notes(), results.stream().flatMap(r -> r.unknown().stream()).toList()),
        Stream.concat(results.stream().flatMap(r -> r.failures().stream()), run.failures().stream())
            .sorted()
            .toList());
  }

  private List<Finding> across(List<TopicChecker.Result> results, boolean all, RuleRun run) {
    Map<String, Facts> facts = new HashMap<>();
    Map<String, Suppressions> comments = new HashMap<>();
    for (TopicChecker.Result result : results) {
      result.facts().ifPresent(f -> facts.put(f.path(), f));
      result.comments().ifPresent(c -> comments.put(c.path(), c));
    }
    List<Finding> findings = new ArrayList<>();
    new CorpusChecker(workspace, run, Kept.never(), layers)
        .check(workspace.source(), facts, rules::isOn).findings().stream()
            .filter(f -> Suppressions.pass(comments, f))
            .forEach(f -> findings.add(f.with(Cause.SOURCE)));
    Predicate<String> isLookedFor =
        rule -> all && TopicChecker.isLookedFor(rule, rules, history.isPresent());
    comments.forEach(
        (_, comment) ->
            comment.unused(isLookedFor).stream()
                .map(p -> Problems.finding(p, workspace.source().tag(), comment.topic()))
                .forEach(findings::add));
    return findings;
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
