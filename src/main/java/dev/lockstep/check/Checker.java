package dev.lockstep.check;

import dev.lockstep.config.Problem;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Finding.About;
import dev.lockstep.finding.Severity;
import dev.lockstep.load.DocumentFile;
import dev.lockstep.load.FileReader;
import dev.lockstep.load.TopicFiles;
import dev.lockstep.load.Workspace;
import dev.lockstep.model.Document;
import dev.lockstep.parse.DocumentParser;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Rule;
import dev.lockstep.rule.Rule.Presence;
import dev.lockstep.rule.Rules;
import dev.lockstep.text.Location;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// Runs the rules over a workspace, topic by topic on all cores. A topic's documents are read,
/// compared and let go.
public final class Checker {

  private final Workspace workspace;
  private final Predicate<String> locales;
  private final AtomicInteger documents = new AtomicInteger();
  private final AtomicInteger pairs = new AtomicInteger();
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

  private Checker(Workspace workspace, Predicate<String> locales) {
    this.workspace = workspace;
    this.locales = locales;
  }

  /// @param locales which target locales to compare, by tag
  public static Report run(Workspace workspace, Predicate<String> locales, Progress progress) {
    return new Checker(workspace, locales).run(progress);
  }

  private Report run(Progress progress) {
    AtomicInteger done = new AtomicInteger();
    int all = workspace.topics().size();
    List<Finding> findings =
        new ArrayList<>(
            workspace.topics().parallelStream()
                .flatMap(
                    topic -> {
                      List<Finding> found = topic(topic);
                      progress.topics(done.incrementAndGet(), all);
                      return found.stream();
                    })
                .toList());
    workspace.problems().forEach(problem -> findings.add(finding(problem, "", "")));
    workspace.orphans().stream()
        .filter(orphan -> locales.test(orphan.locale().toLanguageTag()))
        .forEach(orphan -> findings.add(orphaned(orphan)));
    List<Finding> configured = configured(findings);
    configured.sort(Finding.ORDER);
    return new Report(
        distinct(configured),
        documents.get(),
        pairs.get(),
        workspace.notes(),
        failures.stream().sorted().toList());
  }

  private List<Finding> topic(TopicFiles topic) {
    List<Finding> findings = new ArrayList<>();
    Optional<Document> source = document(topic.source(), topic, findings);
    if (source.isEmpty()) {
      return findings;
    }
    for (String locale : workspace.locales()) {
      if (!locales.test(locale)) {
        continue;
      }
      DocumentFile file = topic.targets().get(locale);
      if (file == null) {
        findings.add(missing(topic, source.get(), locale));
        continue;
      }
      Optional<Document> target = document(file, topic, findings);
      if (target.isPresent() && isReadable(source.get()) && isReadable(target.get())) {
        compare(source.get(), target.get(), findings);
      }
    }
    return findings;
  }

  // Half a document compared with a whole one is all drift and no news.
  private static boolean isReadable(Document document) {
    return document.troubles().isEmpty();
  }

  private Optional<Document> document(DocumentFile file, TopicFiles topic, List<Finding> findings) {
    String tag = file.locale().toLanguageTag();
    Optional<SourceText> text =
        FileReader.read(
            file.file(), file.shown(), problem -> findings.add(finding(problem, tag, topic.id())));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    documents.incrementAndGet();
    Document document = DocumentParser.parse(text.get(), file.locale(), file.path());
    for (Document.Trouble trouble : document.troubles()) {
      Problem problem =
          new Problem(
              Problem.Kind.UNREAD,
              document.at(trouble.span()),
              trouble.message(),
              "mend this first: the document is not compared with others until then");
      findings.add(finding(problem, tag, topic.id()));
    }
    return Optional.of(document);
  }

  private void compare(Document source, Document target, List<Finding> findings) {
    pairs.incrementAndGet();
    Comparison comparison;
    try {
      comparison = Comparison.of(source, target);
    } catch (RuntimeException e) {
      failures.add(failure("comparing", target, e));
      return;
    }
    for (Rule rule : Rules.ALL) {
      if (rule instanceof Rule.OfTranslation translation && isOn(rule)) {
        try {
          translation.check(comparison).forEach(findings::add);
        } catch (RuntimeException e) {
          failures.add(failure("rule " + rule.name(), target, e));
        }
      }
    }
  }

  // A rule that throws is our bug, not the writer's: the run goes on, the caller ends with 2.
  private static String failure(String what, Document target, RuntimeException e) {
    StackTraceElement[] trace = e.getStackTrace();
    String at = trace.length == 0 ? "" : " at " + trace[0];
    return what + " failed on " + target.source().path() + ": " + e + at;
  }

  private boolean isOn(Rule rule) {
    Optional<Severity> set = workspace.config().severities().get(rule.name());
    return set == null || set.isPresent();
  }

  private List<Finding> configured(List<Finding> findings) {
    Map<String, Optional<Severity>> severities = workspace.config().severities();
    List<Finding> configured = new ArrayList<>();
    for (Finding finding : findings) {
      Optional<Severity> set = severities.get(finding.rule());
      if (set == null) {
        configured.add(finding);
      } else {
        set.ifPresent(severity -> configured.add(finding.with(severity)));
      }
    }
    return configured;
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

  private static Finding missing(TopicFiles topic, Document source, String locale) {
    return presence(
        Presence.MISSING,
        source.at(Span.at(0)),
        locale,
        topic.id(),
        "document has no translation in " + locale);
  }

  private static Finding orphaned(DocumentFile orphan) {
    SourceText text =
        FileReader.read(orphan.file(), orphan.shown(), _ -> {})
            .orElse(SourceText.of(orphan.shown(), ""));
    return presence(
        Presence.ORPHANED,
        new Location(text, Span.at(0)),
        orphan.locale().toLanguageTag(),
        orphan.exlId().isEmpty() ? orphan.path() : orphan.exlId(),
        "the source of this translation is gone");
  }

  private static Finding presence(
      Presence presence, Location at, String locale, String topic, String message) {
    Rule rule =
        Rules.ALL.stream()
            .filter(r -> r instanceof Rule.OfPresence p && p.presence() == presence)
            .findFirst()
            .orElseThrow();
    return new Finding(
        rule.name(),
        rule.severity(),
        Optional.empty(),
        message,
        at,
        new About(locale, topic, "", ""),
        List.of(),
        "",
        Optional.empty(),
        "");
  }

  private static Finding finding(Problem problem, String locale, String topic) {
    Rule rule =
        Rules.ALL.stream()
            .filter(r -> r instanceof Rule.OfInput input && input.kind() == problem.kind())
            .findFirst()
            .orElseThrow();
    return new Finding(
        rule.name(),
        rule.severity(),
        Optional.empty(),
        problem.message(),
        problem.at(),
        new About(locale, topic, "", ""),
        List.of(),
        problem.help(),
        Optional.empty(),
        problem.message());
  }
}
