package dev.lockstep.check;

import dev.lockstep.align.Outline;
import dev.lockstep.facts.Asset;
import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Facts;
import dev.lockstep.facts.FactsReader;
import dev.lockstep.facts.Texts;
import dev.lockstep.finding.Finding;
import dev.lockstep.load.AssetFile;
import dev.lockstep.load.DocumentFile;
import dev.lockstep.load.FileReader;
import dev.lockstep.load.Folder;
import dev.lockstep.load.TopicFiles;
import dev.lockstep.load.Workspace;
import dev.lockstep.model.Document;
import dev.lockstep.parse.DocumentParser;
import dev.lockstep.rule.Rule;
import dev.lockstep.rule.Rules;
import dev.lockstep.text.SourceText;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// Runs the rules that look across the documents of a locale, on the facts of all of them.
final class CorpusChecker {

  private final Workspace workspace;
  private final RuleRun rules;
  private final Kept<Optional<Facts>> facts;
  private final Layers layers;
  private final Map<String, SourceText> texts = new ConcurrentHashMap<>();

  /// @param facts of documents that were read for what others need to know of them
  /// @param layers knows what the others were in earlier runs
  CorpusChecker(Workspace workspace, RuleRun rules, Kept<Optional<Facts>> facts, Layers layers) {
    this.layers = layers;
    this.workspace = workspace;
    this.rules = rules;
    this.facts = facts;
  }

  /// What is found across documents.
  ///
  /// @param findings in the files that were asked for
  /// @param pages all documents of the locale
  record Across(List<Finding> findings, Collection<Facts> pages) {}

  /// @param known the facts of documents that were read already, by path; the others are read here
  /// @param isOn which rules to run
  Across check(Folder folder, Map<String, Facts> known, Predicate<Rule> isOn) {
    Optional<Corpus> source =
        workspace.isSource(folder)
            ? Optional.empty()
            : Optional.of(corpus(workspace.source(), Map.of(), Optional.empty()));
    Corpus corpus = corpus(folder, known, source);
    Set<String> others = new HashSet<>();
    for (DocumentFile document : folder.documents()) {
      if (!workspace.isSelected(document.file())) {
        others.add(document.shown());
      }
    }
    for (AssetFile asset : folder.assets()) {
      if (!workspace.isSelected(asset.file())) {
        others.add(asset.shown());
      }
    }
    List<Rule.OfCorpus> across =
        Rules.ALL.stream()
            .filter(isOn)
            .filter(Rule.OfCorpus.class::isInstance)
            .map(Rule.OfCorpus.class::cast)
            .toList();
    // Side by side, because nothing else is left to do then: one after the other they were a fifth
    // of the wall time of a lint.
    List<Finding> findings =
        Workers.map(across, rule -> rules.across(rule, corpus, folder.tag())).stream()
            .flatMap(List::stream)
            .filter(finding -> !others.contains(finding.at().source().path()))
            .toList();
    return new Across(findings, corpus.pages());
  }

  private Corpus corpus(Folder folder, Map<String, Facts> known, Optional<Corpus> source) {
    Texts texts = new Texts();
    List<Facts> all =
        Workers.map(
                folder.documents(),
                document ->
                    Optional.ofNullable(known.get(document.path()))
                        .or(() -> facts.of(document, d -> read(d, texts))))
            .stream()
            .flatMap(Optional::stream)
            .toList();
    List<Asset> assets =
        folder.assets().stream()
            .map(file -> new Asset(file.path(), file.shown(), file.file(), file.size()))
            .toList();
    Map<String, List<String>> translations = new HashMap<>();
    if (source.isEmpty()) {
      for (TopicFiles topic : workspace.topics()) {
        translations.put(topic.source().path(), List.copyOf(topic.targets().keySet()));
      }
    }
    return new Corpus(all, assets, translations, source, this::text);
  }

  private Optional<Facts> read(DocumentFile file, Texts texts) {
    return layers.facts(file, CorpusChecker::read).map(read -> read.with(texts));
  }

  private static Optional<Facts> read(DocumentFile file) {
    return FileReader.read(file.file(), file.shown(), _ -> {})
        .map(text -> DocumentParser.parse(text, file.locale(), file.path()))
        .map(CorpusChecker::facts);
  }

  private static Facts facts(Document document) {
    return FactsReader.read(document, Outline.of(document));
  }

  // Files are read again only where there is something to show.
  private SourceText text(String shown) {
    return texts.computeIfAbsent(
        shown,
        name ->
            FileReader.read(Path.of(name), name, _ -> {})
                .map(text -> Reread.of(Path.of(name), text))
                .orElse(SourceText.of(name, "")));
  }
}
