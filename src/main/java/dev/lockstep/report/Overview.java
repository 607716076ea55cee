package dev.lockstep.report;

import dev.lockstep.report.Entry.Listed;
import dev.lockstep.report.Hits.Hit;
import dev.lockstep.report.Standing.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All that the pages about several documents say.
///
/// @param source the tag of the source's locale; empty if there is no document
/// @param targets those of the others
/// @param entries by path
/// @param outside findings in files that are no documents, by file
/// @param pairs how many translations were compared
/// @param accepted how many findings the baseline holds back
/// @param notes what was left out, and why
record Overview(
    String source,
    List<String> targets,
    List<Entry> entries,
    Map<String, List<Hit>> outside,
    int pairs,
    int accepted,
    List<String> notes,
    String version) {

  /// A finding and the document that it is in.
  record Found(Entry entry, Listed listed) {}

  /// The source's locale, then the others.
  List<String> tags() {
    List<String> tags = new ArrayList<>();
    if (!source.isEmpty()) {
      tags.add(source);
    }
    tags.addAll(targets);
    return tags;
  }

  /// How many documents are in a state in a locale.
  int count(String tag, State state) {
    return (int) entries.stream().filter(e -> e.standing(tag).state() == state).count();
  }

  /// How many documents are in a state in any locale.
  int count(State state) {
    return (int)
        entries.stream()
            .filter(e -> tags().stream().anyMatch(tag -> e.standing(tag).state() == state))
            .count();
  }

  int errors(String tag) {
    return entries.stream().mapToInt(e -> e.standing(tag).errors()).sum();
  }

  /// What each rule found, by its name.
  Map<String, List<Found>> byRule() {
    Map<String, List<Found>> rules = new TreeMap<>();
    for (Entry entry : entries) {
      for (Listed listed : entry.listed()) {
        rules.computeIfAbsent(listed.rule(), _ -> new ArrayList<>()).add(new Found(entry, listed));
      }
    }
    outside.values().stream()
        .flatMap(List::stream)
        .forEach(hit -> rules.computeIfAbsent(hit.finding().rule(), _ -> new ArrayList<>()));
    return rules;
  }

  /// The entries by their folder, both in the order of their paths.
  Map<String, List<Entry>> byFolder() {
    Map<String, List<Entry>> folders = new TreeMap<>();
    for (Entry entry : entries) {
      folders.computeIfAbsent(entry.folder(), _ -> new ArrayList<>()).add(entry);
    }
    return new LinkedHashMap<>(folders);
  }
}
