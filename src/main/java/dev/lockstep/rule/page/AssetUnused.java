package dev.lockstep.rule.page;

import dev.lockstep.facts.Asset;
import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Facts;
import dev.lockstep.facts.Facts.Reference;
import dev.lockstep.facts.FileNames;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.CorpusDraft;
import dev.lockstep.rule.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A picture or download that no page shows or links.
public final class AssetUnused implements Rule.OfCorpus {

  // Elsewhere lies what the site or the repository needs for itself: redirects.csv, a logo.
  private static final Pattern FOLDER =
      Pattern.compile("(?i)(?:^|.*/)(?:assets|images|img|media|downloads)/.*");

  // Files that can name others in their own ways.
  private static final Pattern NAMING = Pattern.compile("(?i).*\\.(?:ya?ml|json|html?|css|js)");

  private static final long LARGEST = 1_000_000;

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Stream<Finding> check(Corpus corpus) {
    if (corpus.source().isPresent()) {
      return Stream.empty();
    }
    Set<String> used = new HashSet<>();
    for (Facts page : corpus.pages()) {
      for (Reference use : page.references()) {
        Shown.asset(corpus, page, use).ifPresent(asset -> used.add(asset.path()));
      }
    }
    List<Asset> unused =
        corpus.assets().stream()
            .filter(asset -> !used.contains(asset.path()))
            .filter(asset -> FileNames.isOffered(asset.path()))
            .filter(asset -> FOLDER.matcher(asset.path()).matches())
            .toList();
    Set<String> mentioned = mentioned(corpus);
    return unused.stream()
        .filter(asset -> !mentioned.contains(FileNames.of(asset.path())))
        .map(
            asset ->
                CorpusDraft.about(this, corpus, locale(corpus), asset.path(), asset.shown())
                    .help("delete it, or show it where it belongs")
                    .identity(asset.path())
                    .says(asset.path() + " (" + asset.sizeInWords() + ") is used by no page"));
  }

  private static String locale(Corpus corpus) {
    return corpus.pages().stream()
        .map(page -> page.locale().toLanguageTag())
        .findFirst()
        .orElse("");
  }

  // A name in a comment, in code or in the front matter tells that somebody still has a use for the
  // file, or meant to.
  private static Set<String> mentioned(Corpus corpus) {
    Set<String> mentioned = new HashSet<>();
    corpus.pages().forEach(page -> mentioned.addAll(page.files()));
    corpus.assets().stream()
        .filter(file -> file.size() < LARGEST && NAMING.matcher(file.path()).matches())
        .forEach(file -> mentioned.addAll(FileNames.in(corpus.text(file.shown()).text())));
    return mentioned;
  }
}
