package dev.lockstep.facts;

import dev.lockstep.facts.Facts.Reference;
import dev.lockstep.locale.LinkKey;
import dev.lockstep.model.SnippetFile;
import dev.lockstep.text.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// All documents and files of one locale, as far as they concern each other.
public final class Corpus {

  // No path is empty.
  private static final String AMBIGUOUS = "";

  private final SortedMap<String, Facts> pages = new TreeMap<>();
  private final SortedMap<String, Asset> assets = new TreeMap<>();
  private final Map<String, Set<String>> includers = new TreeMap<>();
  private final Map<String, Set<String>> snippetUsers = new TreeMap<>();
  private final Map<String, String> spellings = new HashMap<>();
  private final Set<String> folders = new HashSet<>();
  private final Optional<Facts> snippets;
  private final Map<String, List<String>> translations;
  private final Optional<Corpus> source;
  private final Function<String, SourceText> texts;

  /// @param translations the locales that a page is translated into, by its path
  /// @param source the documents that these are translations of; what a translation does not have
  ///   is shown in the source language
  /// @param texts reads a file by the name it has for people
  public Corpus(
      Collection<Facts> pages,
      Collection<Asset> assets,
      Map<String, List<String>> translations,
      Optional<Corpus> source,
      Function<String, SourceText> texts) {
    pages.forEach(page -> this.pages.put(page.path(), page));
    assets.forEach(asset -> this.assets.put(asset.path(), asset));
    this.folders.add("");
    this.translations = translations;
    this.source = source;
    this.texts = texts;
    pages.forEach(this::uses);
    this.pages.keySet().forEach(this::knows);
    this.assets.keySet().forEach(this::knows);
    this.snippets =
        SnippetFile.among(pages.stream(), Facts::path).or(() -> source.flatMap(Corpus::snippets));
  }

  private void knows(String path) {
    spellings.merge(path.toLowerCase(Locale.ROOT), path, (_, _) -> AMBIGUOUS);
    for (int slash = path.lastIndexOf('/');
        slash > 0 && folders.add(path.substring(0, slash));
        slash = path.lastIndexOf('/', slash - 1)) {}
  }

  private void uses(Facts page) {
    for (Reference reference : page.references()) {
      switch (reference.sort()) {
        case INCLUDE ->
            includers
                .computeIfAbsent(included(page.path(), reference), _ -> new TreeSet<>())
                .add(page.path());
        case SNIPPET ->
            snippetUsers.computeIfAbsent(reference.target(), _ -> new TreeSet<>()).add(page.path());
        case LINK, IMAGE -> {}
      }
    }
  }

  private static String included(String document, Reference include) {
    return LinkKey.resolve(include.target(), document);
  }

  /// By path.
  public Collection<Facts> pages() {
    return pages.values();
  }

  /// By path.
  public Collection<Asset> assets() {
    return assets.values();
  }

  /// The page of this locale, else that of the source.
  public Optional<Facts> page(String path) {
    return Optional.ofNullable(pages.get(path)).or(() -> source.flatMap(s -> s.page(path)));
  }

  /// The file of this locale, else that of the source.
  public Optional<Asset> asset(String path) {
    return Optional.ofNullable(assets.get(path)).or(() -> source.flatMap(s -> s.asset(path)));
  }

  /// The documents that these are translations of.
  public Optional<Corpus> source() {
    return source;
  }

  /// The locales that a page is translated into.
  public List<String> translations(Facts page) {
    return translations.getOrDefault(page.path(), List.of());
  }

  /// Whether there are documents or files below a path.
  public boolean isFolder(String path) {
    return folders.contains(path) || source.filter(s -> s.isFolder(path)).isPresent();
  }

  /// How the one page or file is spelt that has a path but for upper and lower case.
  public Optional<String> spelt(String path) {
    return Optional.ofNullable(spellings.get(path.toLowerCase(Locale.ROOT)))
        .filter(spelling -> !spelling.equals(AMBIGUOUS))
        .or(() -> source.flatMap(s -> s.spelt(path)));
  }

  /// The document that an include brings in.
  public Optional<Facts> included(Facts document, Reference include) {
    return page(included(document.path(), include));
  }

  /// The document whose sections `{{snippet}}`s are.
  public Optional<Facts> snippets() {
    return snippets;
  }

  /// The pages that show a document: those that include it, directly or not, and itself if it is a
  /// page or nobody does.
  public List<Facts> readers(Facts document) {
    List<Facts> readers = new ArrayList<>();
    readers(document, new LinkedHashSet<>(), readers);
    return readers;
  }

  private void readers(Facts document, Set<String> seen, List<Facts> readers) {
    if (!seen.add(document.path())) {
      return;
    }
    Set<String> by = by(includers, document.path(), corpus -> corpus.includers);
    if (by.isEmpty() || !document.isPart()) {
      readers.add(document);
    }
    by.forEach(path -> page(path).ifPresent(page -> readers(page, seen, readers)));
  }

  /// The pages that show a snippet.
  public List<Facts> snippetReaders(String name) {
    Set<String> seen = new LinkedHashSet<>();
    List<Facts> readers = new ArrayList<>();
    by(snippetUsers, name, corpus -> corpus.snippetUsers)
        .forEach(path -> page(path).ifPresent(page -> readers(page, seen, readers)));
    return readers;
  }

  // A page that is not translated is shown in the source language, with what it includes.
  private Set<String> by(
      Map<String, Set<String>> mine,
      String path,
      Function<Corpus, Map<String, Set<String>>> ofSource) {
    Set<String> by = new TreeSet<>(mine.getOrDefault(path, Set.of()));
    source.ifPresent(
        s ->
            ofSource.apply(s).getOrDefault(path, Set.of()).stream()
                .filter(page -> !pages.containsKey(page))
                .forEach(by::add));
    return by;
  }

  /// The text of a document or of another file, by the name it has for people.
  public SourceText text(String shown) {
    return texts.apply(shown);
  }
}
