package dev.lockstep.report;

import dev.lockstep.finding.Cause;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Related;
import dev.lockstep.report.Hits.Hit;
import dev.lockstep.report.Sheet.Cell;
import dev.lockstep.report.Sheet.Column;
import dev.lockstep.report.Sheet.How;
import dev.lockstep.report.Sheet.Part;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Where on the page of a document each finding stands.
final class Placement {

  /// Beside no unit: front matter, the document as a whole.
  static final int HEAD = -1;

  /// A cell of the page.
  ///
  /// @param row of the sheet, `HEAD`, or one that `extra` gives
  record Place(String tag, int row) {}

  private final Sheet sheet;
  private final Map<Place, List<Hit>> hits = new HashMap<>();
  private final Map<String, List<Hit>> all = new HashMap<>();

  private Placement(Sheet sheet) {
    this.sheet = sheet;
  }

  static Placement of(Sheet sheet, Hits hits) {
    Placement placement = new Placement(sheet);
    for (Hit hit : hits.in(sheet.shown())) {
      String tag = hit.finding().about().locale();
      boolean missing = !tag.equals(sheet.tag()) && !tag.isEmpty();
      int row = missing ? HEAD : placement.sourceRow(hit.at().span());
      placement.add(missing ? tag : sheet.tag(), row, hit);
    }
    for (Column column : sheet.columns().values()) {
      for (Hit hit : hits.in(column.shown())) {
        placement.add(column.tag(), isStale(hit) ? HEAD : placement.row(column, hit), hit);
      }
    }
    return placement;
  }

  /// What a column has only for itself gets rows behind those of the source.
  static int extra(int index) {
    return HEAD - 1 - index;
  }

  /// Whether a finding says that the source has changed.
  static boolean isStale(Hit hit) {
    return hit.finding().cause().filter(c -> c == Cause.STALE).isPresent();
  }

  private void add(String tag, int row, Hit hit) {
    hits.computeIfAbsent(new Place(tag, row), _ -> new ArrayList<>()).add(hit);
    all.computeIfAbsent(tag, _ -> new ArrayList<>()).add(hit);
  }

  List<Hit> at(String tag, int row) {
    return hits.getOrDefault(new Place(tag, row), List.of());
  }

  /// All of a locale, in the order of their file.
  List<Hit> in(String tag) {
    return all.getOrDefault(tag, List.of());
  }

  private int sourceRow(Span span) {
    return innermost(sheet.rows().size(), i -> List.of(sheet.rows().get(i).at()), span);
  }

  private int row(Column column, Hit hit) {
    int missing = missing(column, hit.finding());
    return missing >= 0 ? missing : row(column, hit.at().span());
  }

  /// The row of a place in a target.
  static int row(Column column, Span span) {
    int rows = column.cells().size();
    int found =
        innermost(
            rows + column.extras().size(),
            i ->
                i < rows
                    ? column.cells().get(i).parts()
                    : List.of(column.extras().get(i - rows).part()),
            span);
    return found < rows ? found : extra(found - rows);
  }

  // A finding about what is missing stands at its source; that may be the source as it was.
  private int missing(Column column, Finding finding) {
    for (Related related : finding.related()) {
      if (related.message().equals("source")) {
        int row = sourceRow(related.at().span());
        String step = finding.about().step();
        if (row >= 0 && isMissing(column, row) && hasStep(row, step)) {
          return row;
        }
        for (int i = 0; i < column.cells().size() && !step.isEmpty(); i++) {
          if (isMissing(column, i) && sheet.rows().get(i).step().equals(step)) {
            return i;
          }
        }
      }
    }
    return -1;
  }

  private boolean hasStep(int row, String step) {
    String own = sheet.rows().get(row).step();
    return own.isEmpty() || step.isEmpty() || own.equals(step);
  }

  private static boolean isMissing(Column column, int row) {
    Cell cell = column.cells().get(row);
    return cell.how() == How.MISSING;
  }

  private static int innermost(int count, IntFunction<List<Part>> parts, Span span) {
    int best = HEAD;
    int length = Integer.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      for (Part part : parts.apply(i)) {
        Span own = part.span();
        boolean holds = own.start() <= span.start() && span.end() <= own.end();
        if (holds && own.length() <= length) {
          best = i;
          length = own.length();
        }
      }
    }
    return best;
  }
}
