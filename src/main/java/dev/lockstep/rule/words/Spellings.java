package dev.lockstep.rule.words;

import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Facts;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.rule.CorpusDraft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The ways in which the documents of a locale write one and the same name.
final class Spellings {

  // Of 161 names that a real product spells in several ways, these leave about a quarter, where no
  // writer would doubt which spelling is meant.
  private static final int DOCUMENTS = 4;
  private static final int TIMES = 4;

  // No paths, lists and sentences.
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} '’&.-]*");

  private Spellings() {}

  /// A name as it is written at a place.
  record Use(String text, Span span) {}

  /// A spelling that few documents have, in one of them.
  ///
  /// @param uses where that document has it
  /// @param usual how the others spell it
  /// @param documents how many those are
  record Odd(Facts page, String text, List<Use> uses, String usual, int documents) {

    Use first() {
      return uses.getFirst();
    }

    Finding finding(Rule rule, Corpus corpus, String marker) {
      Use first = first();
      CorpusDraft draft =
          CorpusDraft.at(rule, corpus, page, first.span())
              .help("write [!" + marker + " " + usual + "] if it is the same")
              .identity(text);
      String title = "write " + usual;
      for (Use use : uses) {
        String written = corpus.text(page.shown()).slice(use.span());
        int at = written.lastIndexOf(text);
        if (at >= 0) {
          int start = use.span().start() + at;
          Span name = new Span(start, start + text.length());
          draft.fix(title, Fix.Safety.REVIEW, page, name, usual);
        }
        if (!use.equals(first)) {
          draft.related("also here", page, use.span());
        }
      }
      return draft.says("\"" + text + "\" is \"" + usual + "\" in " + documents + " documents");
    }
  }

  /// By document and reading order.
  static Stream<Odd> odd(Corpus corpus, Function<Facts, Stream<Use>> names) {
    // A translation repeats what its source has.
    if (corpus.source().isPresent()) {
      return Stream.of();
    }
    Map<String, Map<String, SortedMap<String, List<Use>>>> all = new TreeMap<>();
    for (Facts page : corpus.pages()) {
      names
          .apply(page)
          .filter(use -> NAME.matcher(use.text()).matches())
          .forEach(
              use ->
                  all.computeIfAbsent(fold(use.text()), _ -> new TreeMap<>())
                      .computeIfAbsent(use.text(), _ -> new TreeMap<>())
                      .computeIfAbsent(page.path(), _ -> new ArrayList<>())
                      .add(use));
    }
    return all.values().stream()
        .filter(spellings -> spellings.size() > 1)
        .flatMap(spellings -> odd(corpus, spellings))
        .sorted(Spellings::order);
  }

  private static int order(Odd a, Odd b) {
    int order = a.page().path().compareTo(b.page().path());
    return order != 0 ? order : a.first().span().compareTo(b.first().span());
  }

  private static Stream<Odd> odd(
      Corpus corpus, Map<String, SortedMap<String, List<Use>>> spellings) {
    Entry<String, SortedMap<String, List<Use>>> usual =
        spellings.entrySet().stream()
            .max((a, b) -> Integer.compare(a.getValue().size(), b.getValue().size()))
            .orElseThrow();
    int documents = usual.getValue().size();
    if (documents < DOCUMENTS || isLower(usual.getKey())) {
      return Stream.of();
    }
    return spellings.entrySet().stream()
        .filter(entry -> entry.getValue().size() * TIMES <= documents)
        .flatMap(
            entry ->
                entry.getValue().entrySet().stream()
                    .map(
                        at ->
                            new Odd(
                                corpus.page(at.getKey()).orElseThrow(),
                                entry.getKey(),
                                at.getValue(),
                                usual.getKey(),
                                documents)));
  }

  /// Whether a name has no capital: then it is a common word as much as a name.
  static boolean isLower(String text) {
    return text.equals(text.toLowerCase(Locale.ROOT));
  }

  // What two spellings of one name may differ in: case, spaces and hyphens.
  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[ -]", "");
  }
}
