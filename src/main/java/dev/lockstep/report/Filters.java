package dev.lockstep.report;

import dev.lockstep.finding.Severity;
import dev.lockstep.page.Languages;
import dev.lockstep.report.Standing.State;

/// Writes what the rows of the first page are filtered by; its state is kept in the address.
///
/// An option for a rule or a severity carries the letters that it stands for: a row fits if one of
/// its cells has a letter of both.
record Filters(Overview overview, Letters letters, Shell shell) {

  void write(StringBuilder out) {
    out.append("<form class=filters id=filters data-js><label>").append(shell.say("findlabel"));
    out.append("<input type=search id=q autocomplete=off></label>");
    open("locale", "l", "any", out);
    for (String tag : overview.tags()) {
      option(tag, Languages.name(tag), "", out);
    }
    out.append("</select></label>");
    open("rule", "r", "any", out);
    for (String rule : letters.rules()) {
      option(rule, rule, letters.of(kind -> kind.rule().equals(rule)), out);
    }
    out.append("</select></label>");
    open("severity", "v", "any", out);
    for (Severity severity : letters.severities()) {
      String some = letters.of(kind -> kind.severity() == severity);
      option(severity.toString(), shell.strings().text(severity.toString()), some, out);
    }
    out.append("</select></label>");
    open("order", "o", "order_path", out);
    option("worst", shell.strings().text("order_worst"), "", out);
    out.append("</select></label>");
    out.append("<fieldset class=states><legend>").append(shell.say("state")).append("</legend>");
    state("", shell.say("any"), overview.entries().size(), out);
    for (State state : State.values()) {
      String sign = "<span class=\"sg " + state + "\">" + state.sign() + "</span> ";
      state(state.toString(), sign + shell.say("state_" + state), overview.count(state), out);
    }
    out.append("</fieldset><p><span id=count role=status></span> ");
    out.append("<button type=button id=all>").append(shell.say("reset")).append("</button></p>");
    out.append("</form>\n");
  }

  private void open(String label, String id, String none, StringBuilder out) {
    out.append("<label>").append(shell.say(label)).append("<select id=").append(id);
    out.append("><option value=\"\">").append(shell.say(none));
  }

  private static void option(String value, String words, String some, StringBuilder out) {
    out.append("<option value=\"").append(value).append('"');
    out.append(some.isEmpty() ? "" : " data-r=" + some).append('>').append(Marked.safe(words));
  }

  private void state(String value, String words, int count, StringBuilder out) {
    out.append("<label><input type=radio name=s value=\"").append(value).append('"');
    out.append(value.isEmpty() ? " checked" : "").append("><span>").append(words);
    out.append(" <i>").append(shell.strings().number(count)).append("</i></span></label>");
  }
}
