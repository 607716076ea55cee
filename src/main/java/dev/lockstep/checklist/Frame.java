package dev.lockstep.checklist;

import dev.lockstep.page.Html;
import dev.lockstep.page.Languages;
import dev.lockstep.page.Resource;
import java.util.List;
import java.util.Optional;

/// What stands around the steps of any document: the head, the bars, the tools, the dialogs.
///
/// What only the script shows has no words here: it fills them in.
///
/// @param beside whether pictures are files of their own
record Frame(Sheet sheet, List<String> locales, boolean beside) {

  /// From the first byte to the columns of the page.
  ///
  /// @param total the number of steps
  void open(String title, int total) {
    sheet.add("<!doctype html>\n<html", Texts.lang(locales.getFirst()), ">\n<head>\n");
    sheet.add("<meta charset=utf-8>\n");
    policy(sheet.out(), Optional.of(Checklist.SCRIPT), Checklist.STYLE, beside);
    sheet.add("<meta name=viewport content=\"width=device-width,initial-scale=1\">\n");
    sheet.add("<meta name=color-scheme content=\"light dark\">\n");
    sheet.add("<meta name=referrer content=no-referrer>\n<title>", Html.escape(title));
    sheet.add("</title>\n<style>", Checklist.STYLE.text(), "</style>\n</head>\n");
    sheet.add("<body", total > 150 ? " class=big" : "", ">\n");
    sheet.add("<a class=skip href=\"#steps\" data-u=skip>", sheet.said("skip"), "</a>\n");
    sheet.add("<header class=top><div class=wrap>\n<div class=tp data-js><progress id=pb value=0");
    sheet.add(" max=", Math.max(total, 1), " aria-labelledby=pt></progress><span id=pt></span>");
    sheet.add("</div>\n");
    languages();
    sheet.add("</div></header>\n<div class=\"wrap grid\">\n");
  }

  static void policy(StringBuilder out, Optional<Resource> script, Resource style, boolean beside) {
    out.append("<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; ");
    script.ifPresent(s -> out.append("script-src '").append(s.hash()).append("'; "));
    out.append("style-src '").append(style.hash()).append("'; img-src ");
    out.append(beside ? "'self'" : "data:").append("; base-uri 'none'; form-action 'none'; ");
    out.append("require-trusted-types-for 'script'; trusted-types 'none'\">\n");
  }

  private void languages() {
    if (locales.size() > 1) {
      sheet.add("<label class=lang data-js><span class=vh data-u=lang></span><select id=lang>");
      for (String tag : locales) {
        sheet.add("<option value=\"", Html.escape(tag), '"', Texts.lang(tag), '>');
        sheet.add(Html.escape(Languages.name(tag)), "</option>");
      }
      sheet.add("</select></label>\n");
    }
  }

  /// Whose run it is.
  void run() {
    sheet.add("<div class=run data-js>");
    sheet.add("<label><span data-u=run></span><select id=runs></select></label>");
    for (String field : List.of("name", "who", "env")) {
      sheet.add("<label><span data-u=", field, "></span><input id=", field);
      sheet.add(" autocomplete=off></label>");
    }
    sheet.add("<p id=runerr class=err role=alert></p>");
    sheet.add("<button type=button id=newrun data-u=newrun></button></div>\n");
  }

  /// What stands above the steps.
  void controls() {
    sheet.add("<div id=volatile class=warn hidden data-u=volatile></div>\n");
    sheet.add("<div id=newer class=warn hidden><span data-u=newer></span> ");
    sheet.add("<button type=button class=lnk data-x=raw data-u=json></button></div>\n");
    sheet.add("<div id=changes class=warn hidden><span></span> ");
    sheet.add("<button type=button class=lnk id=review data-u=review></button></div>\n");
    sheet.add("<div class=bar data-js><fieldset class=seg><legend class=vh data-u=show></legend>");
    sheet.add("<label><input type=radio name=filter value=all checked><span data-u=all></span>");
    sheet.add("</label><label><input type=radio name=filter value=rest><span id=rest></span>");
    sheet.add("</label></fieldset><button type=button class=pri id=next></button></div>\n");
    sheet.add("<div id=loop class=loop hidden><p></p><a></a></div>\n");
  }

  /// What stands below the steps.
  void tools() {
    sheet.add("<section class=fin data-js><h2 data-u=sign></h2><p id=signst></p>");
    sheet.add("<p><button type=button class=pri id=sign data-u=sign></button></p></section>\n");
    sheet.add("<section class=tools data-js><h2 data-u=tools></h2><p id=tb>");
    for (String tool : List.of("md", "csv", "json", "imp", "print", "link", "reset")) {
      sheet.add("<button type=button data-x=", tool, " data-u=", tool, "></button> ");
    }
    sheet.add("<input type=file id=file accept=\".json,application/json\" hidden></p>");
    sheet.add("<p class=hint data-u=local></p>");
    sheet.add("<details class=keys id=keys><summary data-u=keys></summary><label>");
    sheet.add("<input type=checkbox id=kon checked> <span data-u=keyson></span></label><dl>");
    for (String key : List.of("j", "k", "x", "n", "e", "i", "f", "c", "l", "z", "?")) {
      sheet.add("<div><dt><kbd>", key, "</kbd></dt><dd data-u=k_");
      sheet.add(key.equals("?") ? "help" : key, "></dd></div>");
    }
    sheet.add("</dl></details></section>\n<section class=prt><dl>");
    for (String field : List.of("who", "env", "sign")) {
      sheet.add("<div>").say("dt", field).add("<dd id=p", field, "></dd></div>");
    }
    sheet.add("</dl><ul id=gone></ul></section>\n");
    sheet.add("<div id=toast class=toast hidden><span id=toastt></span> ");
    sheet.add("<button type=button id=undo class=lnk data-u=undo></button></div>\n");
  }

  /// What the script shows above the page, and what it puts into steps.
  void templates() {
    sheet.add("<dialog id=dlg aria-labelledby=dt><p id=dt></p><div id=dimg></div>");
    sheet.add("<form method=dialog><button class=pri data-u=close></button></form></dialog>\n");
    sheet.add("<p id=live class=vh role=status></p>\n");
    sheet.add("<template id=ts><details class=more><summary>");
    sheet.add("<span class=vh data-u=statusof></span><i></i></summary></details>");
    sheet.add("<p class=chip hidden></p><p class=\"chip nt\" hidden data-u=untranslated></p>");
    sheet.add("</template>\n");
    sheet.add("<template id=tm><fieldset><legend class=vh data-u=status></legend>");
    for (String state : List.of("todo", "done", "na", "blocked")) {
      sheet.add("<label><input type=radio value=", state, "> <span data-u=", state);
      sheet.add("></span></label>");
    }
    sheet.add("</fieldset><label class=memo><span data-u=notelabel></span>");
    sheet.add("<textarea rows=2></textarea></label><p class=err role=alert></p>");
    sheet.add("<button type=button class=lnk data-x=here data-u=copylink></button></template>\n");
    sheet.add("<template id=tc><div class=warn data-chg><span data-u=changed></span><p></p>");
    sheet.add(
        "<button type=button class=lnk data-x=still data-u=still></button></div></template>\n");
  }

  /// The script and what it has to know, to the last byte.
  void close(String data) {
    sheet.add(sheet.texts().templates(), "<script type=\"application/json\" id=data>");
    sheet.add(Html.inScript(data), "</script>\n<script>", Checklist.SCRIPT.text());
    sheet.add("</script>\n</body>\n</html>\n");
  }
}
