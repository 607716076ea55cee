package dev.lockstep.checklist;

import dev.lockstep.page.Html;
import dev.lockstep.steps.Fact;
import dev.lockstep.steps.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes what the words of a step ask of its reader: a value to note, a value to use, a result to
/// look at.
final class FactWriter {

  private final Sheet sheet;
  private final Map<String, Step> steps;
  private final Map<String, Fact.Capture> captures = new HashMap<>();
  private int fields;

  /// @param steps by id
  FactWriter(Sheet sheet, Map<String, Step> steps) {
    this.sheet = sheet;
    this.steps = steps;
    steps.values().stream()
        .flatMap(step -> step.facts().stream())
        .filter(Fact.Capture.class::isInstance)
        .map(Fact.Capture.class::cast)
        .forEach(capture -> captures.putIfAbsent(capture.key(), capture));
  }

  void facts(Step step) {
    for (Fact fact : step.facts()) {
      switch (fact) {
        case Fact.Capture capture -> capture(step, capture);
        case Fact.Use use -> use(step, use);
        case Fact.Verify _ -> {
          sheet.add("<fieldset class=ver data-js><legend data-u=result></legend>");
          for (String value : List.of("ok", "bad")) {
            sheet.add("<label><input type=radio name=\"r-", Html.escape(step.id()));
            sheet.add("\" value=", value, "> <span data-u=", value, "></span></label>");
          }
          sheet.add("</fieldset>\n");
        }
        // A gate is part of its callout; open loops are told above all steps.
        case Fact.Gate _, Fact.Opens _, Fact.Closes _ -> {}
      }
    }
  }

  private void capture(Step step, Fact.Capture capture) {
    String id = "v" + fields++;
    String key = Html.escape(capture.key());
    sheet.add("<div class=cap><label for=", id);
    sheet.add(sheet.texts().words(step.id() + ".v." + capture.key(), capture.label()));
    sheet.add("</label>\n");
    if (capture.secret()) {
      sheet.say("p class=hint id=" + id + "h", "secret");
    }
    sheet.add("<div class=row><input id=", id, " data-val=\"", key);
    sheet.add("\" aria-describedby=", id, "h autocomplete=off spellcheck=false>");
    copy(capture);
    sheet.add("</div>\n");
    if (!capture.secret()) {
      sheet.say("p class=hint id=" + id + "h", "local");
    }
    sheet.add("<p class=err role=alert></p></div>\n");
  }

  private void use(Step step, Fact.Use use) {
    Fact.Capture capture = captures.get(use.key());
    Step from = steps.get(use.step());
    if (capture == null || from == null) {
      return;
    }
    sheet.add("<dl class=use><dt");
    sheet.add(sheet.texts().words(step.id() + ".u." + use.key(), capture.label()));
    sheet.add("</dt><dd><output data-out=\"", Html.escape(use.key()), "\"></output> <a href=\"#");
    sheet.add(Html.escape(from.id()), "\" data-u=from data-s=\"", Html.escape(from.num()));
    sheet.add("\">", sheet.said("from", "s", from.num()), capture.secret() ? "</a>" : "</a> ");
    copy(capture);
    sheet.add("</dd></dl>\n");
  }

  // A secret is nowhere to be copied from.
  private void copy(Fact.Capture capture) {
    if (!capture.secret()) {
      sheet.add("<button type=button data-js data-copy=\"", Html.escape(capture.key()));
      sheet.add("\" data-u=copy></button>");
    }
  }
}
