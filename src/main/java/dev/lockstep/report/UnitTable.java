package dev.lockstep.report;

import dev.lockstep.model.Unit;
import dev.lockstep.page.Languages;
import dev.lockstep.report.Hits.Hit;
import dev.lockstep.report.Sheet.Cell;
import dev.lockstep.report.Sheet.Column;
import dev.lockstep.report.Sheet.Extra;
import dev.lockstep.report.Sheet.How;
import dev.lockstep.report.Sheet.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes source and translations side by side, unit by unit; what is in step is folded.
///
/// Each stretch between folds is a table of its own: `details` cannot stand in one, and opens by
/// itself when the browser finds something in it.
final class UnitTable {

  // Fewer are shown: they say where one is.
  private static final int FOLDED = 4;

  private final Sheet sheet;
  private final Placement placement;
  private final List<String> tags;
  private final Shell shell;
  private final CellWriter cells;

  UnitTable(Sheet sheet, Placement placement, Shell shell, DocumentPage.Numbers numbers) {
    this.sheet = sheet;
    this.placement = placement;
    this.tags = new ArrayList<>(List.of(sheet.tag()));
    this.tags.addAll(sheet.columns().keySet());
    this.shell = shell;
    this.cells = new CellWriter(sheet, placement, shell, numbers);
  }

  /// A row of the page.
  ///
  /// @param clean whether nobody needs to look at it
  private record Line(boolean clean, boolean section, String html) {}

  void write(StringBuilder out) {
    List<Line> lines = lines();
    // A heading is where one is, as long as something of its section is shown.
    boolean below = false;
    List<Boolean> folds = new ArrayList<>();
    for (Line line : lines.reversed()) {
      below |= !line.clean();
      folds.addFirst(line.clean() && !(line.section() && below));
      below &= !line.section();
    }
    int i = 0;
    while (i < lines.size()) {
      int end = i;
      while (end < lines.size() && folds.get(end)) {
        end++;
      }
      boolean fold = end - i >= FOLDED;
      if (!fold) {
        end = shown(folds, Math.max(end, i));
      }
      if (fold) {
        out.append("<details class=fold><summary>").append(shell.count("folded", end - i));
        out.append("</summary>\n");
      }
      table(lines.subList(i, end), out);
      out.append(fold ? "</details>\n" : "");
      i = end;
    }
  }

  // The end of the stretch that begins at a row: the next long run of rows to fold.
  private static int shown(List<Boolean> folds, int start) {
    int run = 0;
    for (int i = start; i < folds.size(); i++) {
      run = folds.get(i) ? run + 1 : 0;
      if (run == FOLDED) {
        return i + 1 - FOLDED;
      }
    }
    return folds.size();
  }

  private void table(List<Line> lines, StringBuilder out) {
    out.append("<table class=units><col class=n><thead><tr><th scope=col>")
        .append(shell.say("unit"));
    for (String tag : tags) {
      out.append("<th scope=col data-l=\"").append(tag).append("\">");
      out.append(Marked.safe(Languages.name(tag)));
    }
    out.append("<tbody>\n");
    lines.forEach(line -> out.append(line.html()));
    out.append("</table>\n");
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    head(lines);
    extras(-1, lines);
    for (int i = 0; i < sheet.rows().size(); i++) {
      row(i, lines);
      extras(i, lines);
    }
    return lines;
  }

  private void head(List<Line> lines) {
    StringBuilder html = new StringBuilder("<tr><th scope=row><small>");
    html.append(shell.say("kind_head")).append("</small>");
    boolean clean = true;
    for (String tag : tags) {
      boolean none = placement.at(tag, Placement.HEAD).stream().allMatch(Placement::isStale);
      clean &= none && cells.removedAt(tag, Placement.HEAD).isEmpty();
      cells.open(tag, "head-" + tag, "", html);
      cells.findings(tag, Placement.HEAD, html);
    }
    if (!clean) {
      lines.add(new Line(false, false, html.append('\n').toString()));
    }
  }

  private void row(int i, List<Line> lines) {
    Row row = sheet.rows().get(i);
    StringBuilder html = new StringBuilder();
    boolean section = row.kind() == Unit.Kind.SECTION;
    html.append(section ? "<tr class=sec>" : "<tr>");
    number(row.step(), row.kind(), html);
    boolean clean = placement.at(sheet.tag(), i).isEmpty();
    boolean empty = row.at().html().isEmpty();
    cells.source(i, html);
    for (Column column : sheet.columns().values()) {
      Cell cell = column.cells().get(i);
      empty &= cell.parts().stream().allMatch(part -> part.html().isEmpty());
      boolean silent = row.at().html().isEmpty() && cell.how() == How.MISSING;
      clean &= cells.isClean(column, i) && (cell.how() == How.MATCHED || silent);
      cells.target(column, i, html);
    }
    if (!clean || !empty) {
      lines.add(new Line(clean, section, html.append('\n').toString()));
    }
  }

  private void number(String step, Unit.Kind kind, StringBuilder html) {
    html.append("<th scope=row>");
    html.append(step.isEmpty() ? "<small>" + shell.say("kind_" + kind(kind)) + "</small>" : step);
  }

  private void extras(int after, List<Line> lines) {
    for (Column column : sheet.columns().values()) {
      for (int i = 0; i < column.extras().size(); i++) {
        Extra extra = column.extras().get(i);
        List<Hit> hits = placement.at(column.tag(), Placement.extra(i));
        boolean silent =
            extra.part().html().isEmpty()
                && hits.isEmpty()
                && cells.removedAt(column.tag(), Placement.extra(i)).isEmpty();
        if (extra.after() == after && !silent) {
          StringBuilder html = new StringBuilder("<tr>");
          number("", extra.kind(), html);
          for (String tag : tags) {
            if (tag.equals(column.tag())) {
              cells.extra(column, i, html);
            } else {
              cells.open(tag, "", " class=gone", html);
              String where = shell.say("onlyin", "w", column.tag());
              html.append(tag.equals(sheet.tag()) ? where : "");
            }
          }
          lines.add(new Line(false, false, html.append('\n').toString()));
        }
      }
    }
  }

  static String kind(Unit.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /// The id of the cell in which a change of the source stands.
  static String changeId(Column column, int index) {
    return "c" + (index + 1) + "-" + column.tag();
  }
}
