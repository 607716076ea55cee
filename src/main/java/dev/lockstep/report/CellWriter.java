package dev.lockstep.report;

import dev.lockstep.page.Languages;
import dev.lockstep.report.Hits.Hit;
import dev.lockstep.report.Sheet.Cell;
import dev.lockstep.report.Sheet.Change;
import dev.lockstep.report.Sheet.Column;
import dev.lockstep.report.Sheet.Extra;
import dev.lockstep.report.Sheet.How;
import dev.lockstep.report.Sheet.Keys;
import dev.lockstep.report.Sheet.Part;
import dev.lockstep.report.Sheet.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Writes the cells of the table of units: words, what became of them, findings.
final class CellWriter {

  private final Sheet sheet;
  private final Placement placement;
  private final Shell shell;
  private final DocumentPage.Numbers numbers;
  private final Told told;
  private final Map<Placement.Place, List<Integer>> changed = new HashMap<>();
  private final Map<Placement.Place, List<Integer>> removed = new HashMap<>();

  CellWriter(Sheet sheet, Placement placement, Shell shell, DocumentPage.Numbers numbers) {
    this.sheet = sheet;
    this.placement = placement;
    this.shell = shell;
    this.numbers = numbers;
    this.told = new Told(shell);
    sheet.columns().values().forEach(this::index);
  }

  /// @param id of the cell in the page, or empty
  /// @param more attributes
  void open(String tag, String id, String more, StringBuilder html) {
    html.append("<td lang=").append(tag).append(more);
    html.append(Languages.isRtl(tag) ? " dir=rtl" : "");
    if (!id.isEmpty()) {
      html.append(" id=").append(shell.links().id(sheet.path(), id));
    }
    html.append('>');
  }

  void source(int index, StringBuilder html) {
    Row row = sheet.rows().get(index);
    boolean named = !row.step().isEmpty() || !placement.at(sheet.tag(), index).isEmpty();
    open(sheet.tag(), named ? row.id() + "-" + sheet.tag() : "", "", html);
    part(row.at(), html);
    // Locales that were translated from one edition share what it said.
    Map<String, List<String>> tags = new LinkedHashMap<>();
    Map<String, Change> changes = new LinkedHashMap<>();
    for (Column column : sheet.columns().values()) {
      for (int at : changed(column.tag(), index)) {
        Change change = column.changes().get(at);
        String key = column.commit() + change.words().map(WordDiff::before).orElse("");
        tags.computeIfAbsent(key, _ -> new ArrayList<>()).add(column.tag());
        changes.putIfAbsent(key, change);
      }
    }
    changes.forEach(
        (key, change) -> {
          List<String> in = tags.getOrDefault(key, List.of());
          then(change, in, html);
        });
    findings(sheet.tag(), index, html);
  }

  private void then(Change change, List<String> in, StringBuilder html) {
    Column column = sheet.columns().get(in.getFirst());
    String commit = column == null ? "" : column.commit();
    html.append("<div class=chg><p><small><b>↻ ").append(shell.say("change_" + change.kind()));
    html.append("</b> ");
    html.append(shell.say("since", "c", commit, "w", String.join(", ", in)));
    html.append("</small></p>");
    change.words().ifPresent(words -> editions(change, words, html));
    html.append("</div>");
  }

  private void editions(Change change, WordDiff words, StringBuilder html) {
    html.append("<dl>");
    if (!words.before().isEmpty()) {
      edition("then", change.oldLine(), words.before(), html);
    }
    if (!words.after().isEmpty()) {
      edition("now", change.newLine(), words.after(), html);
    }
    html.append("</dl>");
  }

  private void edition(String key, int line, String words, StringBuilder html) {
    html.append("<dt>").append(shell.say(key)).append(" <small>");
    html.append(shell.say("line", "l", Integer.toString(line))).append("</small><dd>");
    html.append(words);
  }

  private List<Integer> changed(String tag, int row) {
    return changed.getOrDefault(new Placement.Place(tag, row), List.of());
  }

  void target(Column column, int index, StringBuilder html) {
    Row row = sheet.rows().get(index);
    Cell cell = column.cells().get(index);
    boolean gone = cell.how() == How.MISSING && !row.at().html().isEmpty();
    // A cell in which nothing stands is no place to lead to, unless it is a step.
    boolean named = gone || !row.step().isEmpty() || !isClean(column, index);
    String id = named ? row.id() + "-" + column.tag() : "";
    open(column.tag(), id, gone ? " class=gone" : "", html);
    for (Part part : cell.parts()) {
      part(part, html);
    }
    became(column, row, cell, html);
    changed(column.tag(), index).forEach(change -> owed(column, change, html));
    removed(column, index, html);
    if (!isClean(column, index)) {
      keys(row.at().keys(), cell.parts(), html);
    }
    findings(column.tag(), index, html);
  }

  boolean isClean(Column column, int index) {
    return placement.at(column.tag(), index).isEmpty()
        && changed(column.tag(), index).isEmpty()
        && removedAt(column.tag(), index).isEmpty();
  }

  private void became(Column column, Row row, Cell cell, StringBuilder html) {
    String said =
        switch (cell.how()) {
          case MATCHED -> "";
          case MOVED ->
              cell.other().isEmpty() || row.step().isEmpty()
                  ? "⇅ " + shell.say("movedplain")
                  : "⇅ " + shell.say("moved", "a", row.step(), "b", cell.other());
          case SPLIT -> shell.count("split", cell.parts().size());
          case MERGED ->
              cell.other().isEmpty()
                  ? shell.say("merged")
                  : shell.say("mergedwith", "s", cell.other());
          case MISSING -> row.at().html().isEmpty() ? "" : absent(column, cell);
        };
    if (!said.isEmpty()) {
      html.append("<p class=how>").append(said).append("</p>");
    }
  }

  private String absent(Column column, Cell cell) {
    return "∅ "
        + shell.say("notin", "w", column.tag())
        + (cell.line() > 0 ? "; " + shell.say("belongs", "l", Integer.toString(cell.line())) : "");
  }

  private void owed(Column column, int index, StringBuilder html) {
    Change change = column.changes().get(index);
    html.append("<div class=\"chg f\" tabindex=-1 id=\"");
    html.append(shell.links().id(sheet.path(), UnitTable.changeId(column, index)));
    html.append("\"><p><b class=\"sg stale\">↻</b> ").append(shell.say("owed")).append("</p>");
    change.pasted().forEach(pasted -> told.write(pasted, html));
    html.append("</div>");
  }

  /// The changes of a column whose unit is gone from the source, by the row of what answered it.
  List<Integer> removedAt(String tag, int row) {
    return removed.getOrDefault(new Placement.Place(tag, row), List.of());
  }

  // Once for a page: asked for every cell, it was most of the time that writing took.
  private void index(Column column) {
    for (int i = 0; i < column.changes().size(); i++) {
      Change change = column.changes().get(i);
      boolean gone = change.row() < 0;
      int row =
          gone
              ? change.at().map(at -> Placement.row(column, at)).orElse(Placement.HEAD)
              : change.row();
      (gone ? removed : changed)
          .computeIfAbsent(new Placement.Place(column.tag(), row), _ -> new ArrayList<>())
          .add(i);
    }
  }

  private void removed(Column column, int row, StringBuilder html) {
    for (int i : removedAt(column.tag(), row)) {
      owed(column, i, html);
      then(column.changes().get(i), List.of(column.tag()), html);
    }
  }

  void extra(Column column, int index, StringBuilder html) {
    Extra extra = column.extras().get(index);
    String id = "x" + (index + 1) + "-" + column.tag();
    open(column.tag(), id, "", html);
    html.append(extra.step().isEmpty() ? "" : "<b>" + extra.step() + "</b> ");
    part(extra.part(), html);
    removed(column, Placement.extra(index), html);
    findings(column.tag(), Placement.extra(index), html);
  }

  void findings(String tag, int row, StringBuilder html) {
    if (row == Placement.HEAD) {
      Column column = sheet.columns().get(tag);
      if (column != null) {
        removed(column, row, html);
      }
    }
    for (Hit hit : placement.at(tag, row)) {
      if (!Placement.isStale(hit)) {
        told.write(hit, shell.links().id(sheet.path(), numbers.id(hit)), tag, sheet.tag(), html);
      }
    }
  }

  private static void part(Part part, StringBuilder html) {
    if (!part.html().isEmpty()) {
      html.append("<s>").append(part.line()).append("</s>").append(part.html());
    }
  }

  private void keys(Keys source, List<Part> parts, StringBuilder html) {
    if (parts.isEmpty()) {
      return;
    }
    StringBuilder chips = new StringBuilder();
    chip("keylink", source.links(), sum(parts, Keys::links), chips);
    chip("keyimage", source.images(), sum(parts, Keys::images), chips);
    chip("keycode", source.codes(), sum(parts, Keys::codes), chips);
    if (!chips.isEmpty()) {
      html.append("<p class=ks>").append(chips).append("</p>");
    }
  }

  private static int sum(List<Part> parts, ToIntFunction<Keys> count) {
    return parts.stream().map(Part::keys).mapToInt(count).sum();
  }

  private void chip(String key, int source, int target, StringBuilder out) {
    if (source + target > 0) {
      out.append("<span").append(source == target ? ">" : " class=ne>").append(shell.say(key));
      out.append(' ').append(source == target ? "" : source + "→").append(target);
      out.append(source == target ? " ✓</span>" : " ≠</span>");
    }
  }
}
