package dev.lockstep.report;

import dev.lockstep.finding.Finding;
import dev.lockstep.page.Languages;
import dev.lockstep.report.Hits.Hit;
import dev.lockstep.report.Standing.State;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Writes the first page: each document in each language, and what is wrong most.
///
/// A table and no data for a script: it prints, the browser's own search finds everything in it,
/// and it says the same without JavaScript. Script only hides rows.
final class Dashboard {

  private static final int TOP_RULES = 12;

  private final Overview overview;
  private final Letters letters;
  private final Shell shell;
  private final StringBuilder out = new StringBuilder(262_144);

  Dashboard(Overview overview, Shell shell) {
    this.overview = overview;
    this.letters = new Letters(overview.entries());
    this.shell = shell;
  }

  String html() {
    out.append("<h1 id=top>").append(shell.say("title"));
    out.append("</h1>\n<p class=meta>");
    out.append(shell.count("documents", overview.entries().size())).append(" · ");
    out.append(shell.count("translations", overview.pairs()));
    if (overview.accepted() > 0) {
      out.append(" · ").append(shell.count("held", overview.accepted()));
    }
    out.append("</p>\n");
    cards();
    new Filters(overview, letters, shell).write(out);
    table();
    rules();
    outside();
    notes();
    out.append("<p class=meta>").append(shell.say("made", "v", overview.version()));
    out.append(" · <a href=\"data.json\">").append(shell.say("data")).append("</a></p>\n");
    return out.toString();
  }

  private void cards() {
    int all = overview.entries().size();
    out.append("<h2 class=vh>").append(shell.say("locales")).append("</h2>\n<ul class=cards>\n");
    for (String tag : overview.tags()) {
      boolean source = tag.equals(overview.source());
      out.append("<li data-l=\"").append(tag).append("\"><a href=\"");
      out.append(shell.links().locale(tag)).append("\"><b");
      out.append(Languages.attributes(tag)).append('>').append(Marked.safe(Languages.name(tag)));
      out.append("</b> <small>").append(tag).append(source ? ", " + shell.say("source") : "");
      out.append("</small></a>");
      int clean = overview.count(tag, State.CLEAN);
      out.append("<meter min=0 max=").append(Math.max(all, 1)).append(" value=").append(clean);
      String said =
          shell.say("instep", "a", shell.strings().number(clean), "t", shell.strings().number(all));
      out.append(" aria-label=\"").append(said).append("\"></meter><p>").append(said);
      out.append("</p><p class=sums>");
      for (State state : State.values()) {
        int count = overview.count(tag, state);
        if (state != State.CLEAN && count > 0) {
          out.append("<span class=\"sg ").append(state).append("\">").append(state.sign());
          out.append(' ').append(sum(state, tag, count)).append("</span> ");
        }
      }
      out.append("</p></li>\n");
    }
    out.append("</ul>\n");
  }

  // Errors are counted one by one, else a card says less than its cells.
  private String sum(State state, String tag, int documents) {
    return state == State.ERROR
        ? shell.count("errors", overview.errors(tag))
        : shell.count("card_" + state, documents);
  }

  private void table() {
    List<String> tags = overview.tags();
    out.append("<dl class=legend>");
    for (State state : State.values()) {
      out.append("<div><dt><span class=\"sg ").append(state).append("\">").append(state.sign());
      out.append("</span> ").append(shell.say("state_" + state)).append("<dd>");
      out.append(shell.say("means_" + state)).append("</div>");
    }
    out.append("</dl>\n<table class=heat id=heat data-count=\"");
    out.append(shell.say("count")).append("\"><caption>").append(shell.say("heat"));
    out.append(" <small>").append(shell.say("heathint")).append("</small></caption>\n<thead><tr>");
    out.append("<th scope=col>").append(shell.say("document"));
    for (String tag : tags) {
      out.append("<th scope=col><a href=\"").append(shell.links().locale(tag)).append("\">");
      out.append(tag).append("</a>");
    }
    out.append("\n");
    for (Map.Entry<String, List<Entry>> folder : overview.byFolder().entrySet()) {
      String name = folder.getKey().isEmpty() ? "./" : folder.getKey() + "/";
      out.append("<tbody><tr class=dir><th colspan=").append(tags.size() + 1);
      out.append(" scope=rowgroup>").append(Marked.safe(name)).append('\n');
      folder.getValue().forEach(entry -> row(entry, tags));
    }
    out.append("</table>\n<p id=none class=hint hidden>").append(shell.say("none"));
    out.append("</p>\n");
  }

  // A cell in step is no link: of 8,352 tab stops 3,200 stay.
  private void row(Entry entry, List<String> tags) {
    String found = letters.of(entry, tags);
    out.append("<tr").append(found.isEmpty() ? "" : " data-r=" + found).append("><th scope=row>");
    String title = Marked.safe(entry.title());
    if (entry.page()) {
      out.append("<a href=").append(shell.links().document(entry.path(), ""));
      out.append('>').append(title).append("</a>");
    } else {
      out.append("<span data-p=\"").append(Marked.safe(Marked.name(entry.path()))).append("\">");
      out.append(title).append("</span>");
    }
    for (String tag : tags) {
      cell(entry, tag);
    }
    out.append('\n');
  }

  private void cell(Entry entry, String tag) {
    Standing standing = entry.standing(tag);
    if (standing.state() == State.CLEAN) {
      out.append("<td>✓");
      return;
    }
    out.append("<td class=").append(standing.state()).append('>');
    String words = standing.state().sign() + " " + words(standing);
    if (entry.page()) {
      out.append("<a href=").append(shell.links().document(entry.path(), tag)).append('>');
      out.append(words).append("</a>");
    } else {
      out.append(words);
    }
  }

  private String words(Standing standing) {
    return switch (standing.state()) {
      case ERROR -> shell.count("errors", standing.errors());
      case STALE -> shell.count("cell_stale", standing.changes());
      case DRIFT -> shell.count("cell_drift", (long) standing.warnings() + standing.infos());
      case MISSING, CLEAN -> shell.say("state_" + standing.state());
    };
  }

  private void rules() {
    List<Map.Entry<String, List<Overview.Found>>> rules =
        overview.byRule().entrySet().stream()
            .sorted(Comparator.comparing(e -> -e.getValue().size()))
            .toList();
    int most = rules.isEmpty() ? 1 : Math.max(1, rules.getFirst().getValue().size());
    out.append("<h2>")
        .append(shell.say("toprules"))
        .append("</h2>\n<table class=rules><thead><tr>");
    out.append("<th scope=col>").append(shell.say("rule")).append("<th scope=col>");
    out.append(shell.say("hits")).append("<tbody>\n");
    for (int i = 0; i < rules.size(); i++) {
      if (i == TOP_RULES) {
        out.append("</table>\n<details><summary>").append(shell.say("allrules"));
        out.append(" (").append(rules.size() - TOP_RULES).append(")</summary><table class=rules>");
      }
      String name = rules.get(i).getKey();
      int count = rules.get(i).getValue().size();
      out.append("<tr><th scope=row><a href=\"")
          .append(shell.links().rule(name))
          .append("\"><code>");
      out.append(name).append("</code></a><td>").append(shell.strings().number(count));
      out.append(" <meter min=0 max=").append(most).append(" value=").append(count);
      out.append(" aria-hidden=true></meter>\n");
    }
    out.append("</table>\n").append(rules.size() > TOP_RULES ? "</details>\n" : "");
  }

  private void outside() {
    if (overview.outside().isEmpty()) {
      return;
    }
    int count = overview.outside().values().stream().mapToInt(List::size).sum();
    out.append("<details id=outside><summary>").append(shell.say("elsewhere")).append(" (");
    out.append(shell.count("findings", count)).append(")</summary>\n<ul>");
    Told told = new Told(shell);
    for (List<Hit> hits : overview.outside().values()) {
      for (Hit hit : hits) {
        Finding finding = hit.finding();
        out.append("<li class=").append(finding.severity()).append('>');
        told.head(finding, out);
        out.append(" <small>").append(Marked.safe(hit.at().toString())).append("</small></li>\n");
      }
    }
    out.append("</ul></details>\n");
  }

  private void notes() {
    if (overview.notes().isEmpty()) {
      return;
    }
    out.append("<h2>").append(shell.say("notes")).append("</h2>\n<ul>");
    overview.notes().forEach(note -> out.append("<li>").append(Marked.safe(note)));
    out.append("</ul>\n");
  }
}
