package dev.lockstep.facts;

import dev.lockstep.facts.Facts.Anchor;
import dev.lockstep.facts.Facts.Reference;
import dev.lockstep.facts.Facts.Reference.Sort;
import dev.lockstep.locale.LinkKey;
import dev.lockstep.text.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// All documents and files of one locale, as far as they concern each other.
public final class Corpus {

  private final SortedMap<String, Facts> pages = new TreeMap<>();
  private final SortedMap<String, Asset> assets = new TreeMap<>();
  private final Map<String, Set<String>> includers = new TreeMap<>();
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
    this.translations = translations;
    this.source = source;
    this.texts = texts;
    pages.forEach(this::includes);
  }

  private void includes(Facts page) {
    for (Reference reference : page.references()) {
      if (reference.sort() == Sort.INCLUDE) {
        includers
            .computeIfAbsent(LinkKey.resolve(reference.target(), page.path()), _ -> new TreeSet<>())
            .add(page.path());
      }
    }
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

  /// The pages that show a document: those that include it, directly or not; itself if none does.
  public List<Facts> readers(Facts document) {
    Set<String> seen = new LinkedHashSet<>();
    List<Facts> readers = new ArrayList<>();
    readers(document, seen, readers);
    return readers;
  }

  private void readers(Facts document, Set<String> seen, List<Facts> readers) {
    if (!seen.add(document.path())) {
      return;
    }
    Set<String> by = includers.getOrDefault(document.path(), Set.of());
    if (by.isEmpty()) {
      readers.add(document);
    }
    by.forEach(path -> page(path).ifPresent(page -> readers(page, seen, readers)));
  }

  /// All anchors of a page, with those of what it includes.
  public List<Anchor> anchors(Facts page) {
    List<Anchor> anchors = new ArrayList<>();
    anchors(page, new LinkedHashSet<>(), anchors);
    return anchors;
  }

  private void anchors(Facts page, Set<String> seen, List<Anchor> anchors) {
    if (!seen.add(page.path())) {
      return;
    }
    anchors.addAll(page.anchors());
    for (Reference reference : page.references()) {
      if (reference.sort() == Sort.INCLUDE) {
        page(LinkKey.resolve(reference.target(), page.path()))
            .ifPresent(included -> anchors(included, seen, anchors));
      }
    }
  }

  /// The text of a document or of another file, by the name it has for people.
  public SourceText text(String shown) {
    return texts.apply(shown);
  }
}
