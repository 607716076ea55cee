package dev.lockstep.report;

import dev.lockstep.finding.Severity;
import dev.lockstep.report.Entry.Listed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A letter for each kind of finding that the first page filters by: which rule, how severe.
///
/// Each cell of 1,400 documents says what was found in it; with the names of rules that would be
/// more than all else that is in the row.
final class Letters {

  /// What findings have in common that a filter asks for.
  record Kind(String rule, Severity severity) {}

  private static final String FIRST =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  // Letters of two bytes, for the rare.
  private static final char FURTHER = '\u0100';

  private final Map<Kind, Character> letters = new LinkedHashMap<>();

  /// The most frequent kinds have the shortest letters.
  Letters(List<Entry> entries) {
    Comparator<Map.Entry<Kind, Long>> often = Map.Entry.comparingByValue(Comparator.reverseOrder());
    entries.stream()
        .flatMap(entry -> entry.listed().stream())
        .collect(Collectors.groupingBy(Letters::kind, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(
            often
                .thenComparing(counted -> counted.getKey().rule())
                .thenComparing(counted -> counted.getKey().severity()))
        .forEach(counted -> letters.put(counted.getKey(), letter(letters.size())));
  }

  private static char letter(int i) {
    return i < FIRST.length() ? FIRST.charAt(i) : (char) (FURTHER + i - FIRST.length());
  }

  private static Kind kind(Listed listed) {
    return new Kind(listed.rule(), listed.severity());
  }

  /// The rules that found something in a document, by name.
  List<String> rules() {
    return letters.keySet().stream().map(Kind::rule).distinct().sorted().toList();
  }

  /// The severities that something was found of, the worst first.
  List<Severity> severities() {
    return letters.keySet().stream()
        .map(Kind::severity)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  String of(Predicate<Kind> wanted) {
    StringBuilder some = new StringBuilder();
    letters.forEach((kind, letter) -> some.append(wanted.test(kind) ? letter.toString() : ""));
    return some.toString();
  }

  /// What was found in each locale, with a comma between them: `ab,,c`.
  String of(Entry entry, List<String> tags) {
    Map<String, TreeSet<Character>> found = new TreeMap<>();
    for (Listed listed : entry.listed()) {
      Character letter = letters.get(kind(listed));
      if (letter != null) {
        found.computeIfAbsent(listed.tag(), _ -> new TreeSet<>()).add(letter);
      }
    }
    StringBuilder row = new StringBuilder();
    for (String tag : tags) {
      found.getOrDefault(tag, new TreeSet<>()).forEach(row::append);
      row.append(',');
    }
    return row.toString().replaceFirst(",+$", "");
  }
}
