package dev.lockstep.check;

import dev.lockstep.align.Alignment;
import dev.lockstep.align.Outlined;
import dev.lockstep.blame.SourceChange;
import dev.lockstep.blame.Verdict;
import dev.lockstep.check.Audience.Since;
import dev.lockstep.check.TranslationState.State;
import dev.lockstep.facts.Facts;
import dev.lockstep.facts.FactsReader;
import dev.lockstep.facts.Texts;
import dev.lockstep.finding.Cause;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Problem;
import dev.lockstep.history.Base;
import dev.lockstep.load.DocumentFile;
import dev.lockstep.load.TopicFiles;
import dev.lockstep.model.Document;
import dev.lockstep.parse.DocumentParser;
import dev.lockstep.rule.Rule;
import dev.lockstep.rule.Rule.Presence;
import dev.lockstep.rule.Rules;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Checks one topic: reads its documents, compares every target with source and base, and lets them
/// go.
final class TopicChecker {

  /// What came of a topic.
  ///
  /// @param unknown why a base was not found, a line for each translation
  /// @param facts of the source
  /// @param comments of the source that silence rules, if it has some
  record Result(
      List<Finding> findings,
      Optional<Facts> facts,
      Optional<Suppressions> comments,
      List<TranslationState> states,
      List<Notes.Unknown> unknown,
      List<String> failures,
      int documents,
      int pairs) {

    /// The same, with facts that share their texts with those of other documents.
    Result with(Texts texts) {
      return new Result(
          findings,
          facts.map(f -> f.with(texts)),
          comments,
          states,
          unknown,
          failures,
          documents,
          pairs);
    }
  }

  private final TopicFiles topic;
  private final Optional<Bases> history;
  private final Selection selection;
  private final Audience audience;
  private final List<Finding> findings = new ArrayList<>();
  private final List<TranslationState> states = new ArrayList<>();
  private final List<Notes.Unknown> unknown = new ArrayList<>();
  private final RuleRun rules;
  // Held as long as the topic is looked at, so that no rule has to read a file again.
  private final List<String> words = new ArrayList<>();
  private int documents;
  private int pairs;

  TopicChecker(TopicFiles topic, Optional<Bases> history, Selection selection, Audience audience) {
    this.audience = audience;
    this.topic = topic;
    this.history = history;
    this.selection = selection;
    this.rules = new RuleRun(selection::isOn);
  }

  Result check(List<String> locales) {
    try {
      return checked(locales);
    } finally {
      Reference.reachabilityFence(words);
    }
  }

  private Result checked(List<String> locales) {
    Optional<Facts> facts = Optional.empty();
    Optional<Suppressions> silenced = Optional.empty();
    Optional<Document> source = document(topic.source());
    if (source.isPresent()) {
      List<Document> targets = new ArrayList<>();
      for (String locale : locales) {
        DocumentFile file = topic.targets().get(locale);
        if (file == null) {
          missing(source.get(), locale);
        } else {
          document(file).ifPresent(targets::add);
        }
      }
      List<Pipeline.Blamed> damage = new ArrayList<>();
      Outlined outlined = Outlined.ofSource(source.get());
      audience.read(topic.id(), outlined);
      for (Document target : targets) {
        // Before the damage of several locales becomes one finding: each has its own comments.
        Suppressions comments = new Suppressions(target, Rules.names());
        String commit = target.frontMatter().sourceCommit().orElse("");
        guarded(outlined, target).stream()
            .filter(f -> !comments.silences(f))
            .filter(f -> selection.severity(f).isPresent())
            .forEach(f -> damage.add(new Pipeline.Blamed(f, commit)));
        unused(target, comments);
      }
      findings.addAll(Pipeline.merged(damage));
      inherited(outlined, targets);
      Suppressions comments = new Suppressions(source.get(), Rules.names());
      findings.removeIf(
          f -> f.at().source().path().equals(topic.source().shown()) && comments.silences(f));
      facts = Optional.of(FactsReader.read(source.get(), outlined.units()));
      silenced = Optional.of(comments).filter(c -> !c.isEmpty());
    }
    return new Result(
        List.copyOf(findings),
        facts,
        silenced,
        List.copyOf(states),
        List.copyOf(unknown),
        List.copyOf(rules.failures()),
        documents,
        pairs);
  }

  /// Whether a run that looked at all locales looked for what a rule finds.
  static boolean isLookedFor(String rule, Selection selection, boolean history) {
    boolean stale = rule.equals(Problems.rule(Presence.STALE).name());
    return Rules.named(rule).filter(selection::isOn).isPresent() && (!stale || history);
  }

  private Optional<Document> document(DocumentFile file) {
    Optional<Document> document =
        DocumentReader.read(
            file, problem -> findings.add(Problems.finding(problem, file.tag(), topic.id())));
    document.ifPresent(
        read -> {
          words.add(read.source().text());
          documents++;
        });
    return document;
  }

  private void missing(Document source, String locale) {
    Rule rule = Problems.rule(Presence.MISSING);
    states.add(TranslationState.of(topic.id(), topic.source().shown(), locale, State.MISSING, ""));
    findings.add(
        Finding.plain(
            rule.name(),
            rule.severity(),
            "document has no translation in " + locale,
            source.at(Span.at(0)),
            new Finding.About(locale, topic.id(), "", ""),
            "",
            ""));
  }

  // One document that is too much for us must not cost the others.
  private List<Finding> guarded(Outlined outlined, Document target) {
    try {
      return compare(outlined, target);
    } catch (RuntimeException | StackOverflowError e) {
      rules.failures().add(RuleRun.failure("comparing", target.source().path(), e));
      return List.of();
    }
  }

  private List<Finding> compare(Outlined outlined, Document target) {
    pairs++;
    Document source = outlined.document();
    Base base =
        history
            .map(
                h ->
                    h.base(
                        target.frontMatter().sourceCommit(),
                        source.path(),
                        source.frontMatter().exlId().orElse(""),
                        source.source().text()))
            .orElse(new Base.None(Base.Reason.NO_HISTORY, ""));
    return switch (base) {
      case Base.None none -> {
        unknown.add(new Notes.Unknown(target.source().path(), none));
        state(target, none.reason() == Base.Reason.AHEAD ? State.AHEAD : State.UNKNOWN, none.why());
        Verdict.Compared compared = rules.compared(outlined, Outlined.of(target));
        tell(compared.alignment(), compared.findings(), Optional.empty());
        yield compared.findings();
      }
      case Base.Found found when found.same() || hasSameBody(source, found) -> {
        state(target, State.CURRENT, "");
        Verdict.Compared compared = rules.compared(outlined, Outlined.of(target));
        String commit = found.commit().shortId();
        Since since = new Since(commit, List.of(), compared.alignment(), List.of());
        tell(compared.alignment(), compared.findings(), Optional.of(since));
        yield Verdict.blamed(compared.findings());
      }
      case Base.Found found -> threeWay(outlined, target, found);
    };
  }

  // Of 2,037 bases 88 differ from today's source in their front matter alone.
  private static boolean hasSameBody(Document source, Base.Found base) {
    String today = source.source().text();
    int body = source.frontMatter().span().end();
    int start = base.text().length() - (today.length() - body);
    return base.path().equals(source.path())
        && start >= 0
        && base.text().startsWith(today.substring(body), start)
        && DocumentParser.bodyStart(base.text()) == start;
  }

  private List<Finding> threeWay(Outlined outlined, Document target, Base.Found found) {
    Document source = outlined.document();
    SourceText text = SourceText.of(source.source().path(), found.text());
    Document base = DocumentParser.parse(text, source.locale(), found.path());
    Verdict verdict =
        Verdict.of(outlined, outlined.older(base), Outlined.of(target), rules::compared);
    Since since =
        new Since(found.commit().shortId(), verdict.changes(), verdict.withBase(), verdict.owed());
    tell(verdict.withSource(), verdict.damage(), Optional.of(since));
    List<Finding> result = new ArrayList<>(verdict.damage());
    boolean told = selection.isOn(Problems.rule(Presence.STALE));
    Staleness staleness = new Staleness(source, target, verdict, found);
    if (verdict.changes().isEmpty()) {
      state(target, State.CURRENT, "");
      if (told && !verdict.caughtUp().isEmpty()) {
        result.add(staleness.caughtUp(topic.id()));
      }
      return result;
    }
    if (told) {
      result.add(staleness.finding(topic.id()));
    }
    stale(target, verdict.changes(), found);
    return result;
  }

  private void tell(Alignment alignment, List<Finding> damage, Optional<Since> since) {
    audience.compared(new Audience.Translation(topic.id(), alignment, damage, since));
  }

  private void state(Document target, State state, String why) {
    states.add(
        TranslationState.of(
            topic.id(), topic.source().shown(), target.locale().toLanguageTag(), state, why));
  }

  private void stale(Document target, List<SourceChange> changes, Base.Found found) {
    int steps = (int) changes.stream().filter(c -> c.unit().step().isStep()).count();
    states.add(
        new TranslationState(
            topic.id(),
            topic.source().shown(),
            target.locale().toLanguageTag(),
            State.STALE,
            changes.size(),
            steps,
            found.since().size(),
            found.since().isEmpty()
                ? Optional.empty()
                : Optional.of(found.since().getLast().time()),
            ""));
  }

  private void unused(Document target, Suppressions comments) {
    // What lint finds in a translation is silenced for lint.
    Predicate<String> isLookedFor =
        rule -> isLookedFor(rule, selection, history.isPresent()) && !selection.isLint(rule, false);
    for (Problem problem : comments.unused(isLookedFor)) {
      findings.add(Problems.finding(problem, target.locale().toLanguageTag(), topic.id()));
    }
  }

  /// The defects of the source itself, with the locales that inherited them.
  private void inherited(Outlined source, List<Document> targets) {
    // Most sources have nothing to inherit, and a target is outlined once for all rules.
    IdentityHashMap<Document, Outlined> outlines = new IdentityHashMap<>();
    for (Rule rule : Rules.ALL) {
      if (rule instanceof Rule.OfDocument lint && selection.isOn(rule)) {
        List<Finding> found = rules.lint(lint, source);
        Map<String, List<String>> heirs = new HashMap<>();
        boolean alone = found.isEmpty() || !selection.isInherited(rule);
        for (Document target : alone ? List.<Document>of() : targets) {
          rules.lint(lint, outlines.computeIfAbsent(target, Outlined::of)).stream()
              .map(Finding::identity)
              .distinct()
              .forEach(
                  identity ->
                      heirs
                          .computeIfAbsent(identity, _ -> new ArrayList<>())
                          .add(target.locale().toLanguageTag()));
        }
        for (Finding finding : found) {
          findings.add(
              finding
                  .with(Cause.SOURCE)
                  .standingFor(
                      heirs.getOrDefault(finding.identity(), List.of()),
                      finding.related(),
                      finding.fix()));
        }
      }
    }
  }
}
