package dev.lockstep.report;

import dev.lockstep.check.Report;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Related;
import dev.lockstep.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The findings of a report by the file that they stand in.
///
/// The pipeline's damage is one finding that stands in the files of several locales: each of them
/// shows it.
final class Hits {

  /// A finding at one of its places.
  record Hit(Finding finding, Location at) {}

  private final Map<String, List<Hit>> files = new HashMap<>();

  private Hits() {}

  static Hits of(Report report) {
    Hits hits = new Hits();
    for (Finding finding : report.findings()) {
      hits.add(new Hit(finding, finding.at()));
      // Only a merged finding has places in other languages; those of others are of its own.
      for (Related related : finding.related()) {
        if (finding.locales().stream().anyMatch(l -> related.message().equals("also in " + l))) {
          hits.add(new Hit(finding, related.at()));
        }
      }
    }
    return hits;
  }

  private void add(Hit hit) {
    files.computeIfAbsent(hit.at().source().path(), _ -> new ArrayList<>()).add(hit);
  }

  List<Hit> in(String shown) {
    return files.getOrDefault(shown, List.of());
  }

  /// What stands in none of the sheets: a picture, the configuration, a file nobody could read.
  Map<String, List<Hit>> outside(List<Sheet> sheets) {
    Set<String> inside =
        sheets.stream()
            .flatMap(
                sheet ->
                    Stream.concat(
                        Stream.of(sheet.shown()),
                        sheet.columns().values().stream().map(Sheet.Column::shown)))
            .collect(Collectors.toSet());
    Map<String, List<Hit>> outside = new TreeMap<>(files);
    outside.keySet().removeAll(inside);
    return outside;
  }
}
