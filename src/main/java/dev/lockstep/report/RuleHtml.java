package dev.lockstep.report;

import dev.lockstep.page.Languages;
import dev.lockstep.report.Overview.Found;
import dev.lockstep.rule.RulePage;
import dev.lockstep.rule.Rules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes the page of a rule: where it was found, by language, and its manual below.
record RuleHtml(String rule, List<Found> found, Overview overview, Shell shell) {

  String html() {
    StringBuilder out = new StringBuilder();
    out.append("<section class=list id=\"rule-").append(rule).append("\">\n<h1><code>");
    out.append(rule).append("</code></h1>\n");
    String sentence = shell.summary(rule);
    out.append(sentence.isEmpty() ? "" : "<p class=lead>" + sentence + "</p>\n");
    String page = Rules.named(rule).map(r -> RulePage.of(r).text()).orElse("");
    // The manual begins with the name, which is the heading here.
    out.append("<div class=manual lang=en>");
    out.append(Manual.html(page.replaceFirst("^# .*\\R+", ""), shell.links())).append("</div>\n");
    out.append("<h2>").append(shell.say("ruleby")).append(" <small>");
    out.append(shell.count("findings", found.size())).append("</small></h2>\n");
    Map<String, List<Found>> locales = new LinkedHashMap<>();
    overview.tags().forEach(tag -> locales.put(tag, new ArrayList<>()));
    found.forEach(f -> locales.computeIfAbsent(f.listed().tag(), _ -> new ArrayList<>()).add(f));
    locales.forEach(
        (tag, some) -> {
          if (!some.isEmpty()) {
            out.append("<details open><summary><span").append(Languages.attributes(tag));
            out.append('>').append(Marked.safe(Languages.name(tag))).append("</span> (");
            out.append(some.size()).append(")</summary>\n<ul>");
            some.forEach(f -> hit(f, out));
            out.append("</ul></details>\n");
          }
        });
    return out.append("</section>\n").toString();
  }

  private void hit(Found found, StringBuilder out) {
    LocalePage.finding(found.entry(), found.listed(), shell, out);
    out.append(" <small>").append(Marked.safe(found.entry().path())).append("</small>");
  }
}
