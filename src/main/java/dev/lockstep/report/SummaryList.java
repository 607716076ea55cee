package dev.lockstep.report;

import dev.lockstep.finding.Cause;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.page.Languages;
import dev.lockstep.report.Hits.Hit;
import dev.lockstep.report.Sheet.Change;
import dev.lockstep.report.Sheet.Column;
import dev.lockstep.report.Sheet.Row;
import dev.lockstep.report.Standing.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Writes what one language of a document is to be worked on: the verdict, what changed in the
/// source, what must be mended, what to look at, and what is not the translator's.
record SummaryList(Sheet sheet, Placement placement, Shell shell, DocumentPage.Numbers numbers) {

  void write(String tag, Standing standing, StringBuilder out) {
    List<Hit> hits = placement.in(tag);
    boolean source = tag.equals(sheet.tag());
    List<Hit> inherited = source ? List.of() : inherited(tag);
    if (source && hits.isEmpty()) {
      return;
    }
    out.append("<section class=sum data-l=\"").append(tag).append("\" id=\"").append(id(tag));
    out.append("\">\n<h2><span").append(Languages.attributes(tag)).append('>');
    out.append(Marked.safe(Languages.name(tag))).append("</span> <small>");
    out.append(source ? shell.say("source") : tag).append("</small></h2>\n");
    verdict(tag, standing, out);
    Optional<Column> column = Optional.ofNullable(sheet.columns().get(tag));
    if (!source && column.isEmpty()) {
      hits.forEach(
          hit -> new Told(shell).write(hit, id(numbers.id(hit)), sheet.tag(), sheet.tag(), out));
      hits = List.of();
    }
    for (Hit hit : hits) {
      if (Placement.isStale(hit)) {
        out.append("<h3>").append(shell.say("changed"));
        out.append(column.map(c -> " <code>" + c.commit() + "</code>").orElse(""));
        out.append("</h3>\n");
        new Told(shell).write(hit, id(numbers.id(hit)), tag, sheet.tag(), out);
        column.ifPresent(c -> changes(c, out));
      }
    }
    Predicate<Hit> stale = Placement::isStale;
    Predicate<Hit> tools = hit -> hit.finding().cause().equals(Optional.of(Cause.PIPELINE));
    Predicate<Hit> error = hit -> hit.finding().severity() == Severity.ERROR;
    Predicate<Hit> own = stale.or(tools).negate();
    list("mustfix", hits.stream().filter(own.and(error)).toList(), out);
    list("look", hits.stream().filter(own.and(error.negate())).toList(), out);
    notTheirs(hits.stream().filter(tools).toList(), inherited, out);
    out.append("</section>\n");
  }

  private String id(String fragment) {
    return shell.links().id(sheet.path(), fragment);
  }

  private void verdict(String tag, Standing standing, StringBuilder out) {
    State state = standing.changes() > 0 ? State.STALE : standing.state();
    out.append("<p class=verdict><b class=\"sg ").append(state).append("\">");
    out.append(state.sign()).append(' ');
    List<String> parts = new ArrayList<>();
    Column column = sheet.columns().get(tag);
    if (standing.changes() > 0) {
      out.append(shell.count("verdict_stale", standing.changes()));
      out.append(column == null ? "" : " <code>" + column.commit() + "</code>");
    } else {
      out.append(shell.say("verdict_" + standing.state()));
    }
    out.append("</b>");
    part("errors", standing.errors(), parts);
    part("warnings", standing.warnings(), parts);
    part("infos", standing.infos(), parts);
    if (column != null && column.steps() > 0) {
      String all = shell.strings().number(column.steps());
      parts.add(shell.say("aligned", "a", shell.strings().number(column.aligned()), "t", all));
    }
    parts.forEach(part -> out.append(" · ").append(part));
    out.append("</p>\n");
  }

  private void part(String key, int count, List<String> into) {
    if (count > 0) {
      into.add(shell.count(key, count));
    }
  }

  private void changes(Column column, StringBuilder out) {
    out.append("<ul>");
    for (int i = 0; i < column.changes().size(); i++) {
      Change change = column.changes().get(i);
      String place = UnitTable.changeId(column, i);
      out.append("<li><a href=\"#").append(id(place)).append("\">");
      if (!change.step().isEmpty()) {
        out.append(shell.say("step")).append(' ').append(change.step());
      } else if (change.row() >= 0) {
        Row row = sheet.rows().get(change.row());
        out.append(shell.say("kind_" + UnitTable.kind(row.kind()))).append(", ");
        out.append(shell.say("line", "l", Integer.toString(change.newLine())));
      } else {
        out.append(shell.say("line", "l", Integer.toString(change.oldLine())));
      }
      out.append("</a> ").append(shell.say("change_" + change.kind()));
      change.pasted().forEach(pasted -> new Told(shell).write(pasted, out));
      out.append("</li>");
    }
    out.append("</ul>\n");
  }

  private void list(String key, List<Hit> hits, StringBuilder out) {
    if (!hits.isEmpty()) {
      out.append("<h3>").append(shell.say(key)).append("</h3>\n<ul>");
      hits.forEach(hit -> entry(hit, out));
      out.append("</ul>\n");
    }
  }

  private void entry(Hit hit, StringBuilder out) {
    Finding finding = hit.finding();
    String step = finding.about().step();
    out.append("<li class=").append(finding.severity()).append("><b class=sg>");
    out.append(Told.sign(finding.severity())).append("</b> <a href=\"#");
    out.append(id(numbers.id(hit))).append("\">");
    out.append(step.isEmpty() ? "" : shell.say("step") + " " + Marked.safe(step) + ", ");
    out.append(shell.say("line", "l", Integer.toString(hit.at().line()))).append("</a> <code>");
    out.append(finding.rule()).append("</code> ");
    shell.message(finding.rule(), finding.message(), out);
    out.append("</li>");
  }

  private List<Hit> inherited(String tag) {
    return placement.in(sheet.tag()).stream()
        .filter(hit -> hit.finding().locales().contains(tag))
        .toList();
  }

  private void notTheirs(List<Hit> tools, List<Hit> inherited, StringBuilder out) {
    if (tools.isEmpty() && inherited.isEmpty()) {
      return;
    }
    out.append("<details><summary>").append(shell.say("notyours")).append(" (");
    out.append(tools.size() + inherited.size()).append(")</summary>\n");
    group("pipeline", tools, out);
    group("inherited", inherited, out);
    out.append("</details>\n");
  }

  private void group(String key, List<Hit> hits, StringBuilder out) {
    if (!hits.isEmpty()) {
      out.append("<p class=hint>").append(shell.say(key)).append("</p><ul>");
      hits.forEach(hit -> entry(hit, out));
      out.append("</ul>");
    }
  }
}
