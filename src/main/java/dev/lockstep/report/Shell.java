package dev.lockstep.report;

import dev.lockstep.page.Html;
import dev.lockstep.page.Languages;
import dev.lockstep.page.Resource;
import dev.lockstep.page.Strings;
import dev.lockstep.rule.Summaries;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What stands around the content of every page.
///
/// Style and script are files beside the pages, named by their content, and nothing else is loaded.
/// Measured: `'self'` in the policy lets Chromium load them from the disk, too.
///
/// @param links seen from the page
/// @param summaries what each rule finds; empty in English, where the messages say it
record Shell(Links links, Strings strings, Optional<Summaries> summaries) {

  static final Resource STYLE = Resource.of(Shell.class, "report.css");
  static final Resource SCRIPT = Resource.of(Shell.class, "report.js");

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  static final List<Resource> ASSETS = List.of(STYLE, SCRIPT);

  /// The file of a style or script, from the top of the report.
  static String file(Resource asset) {
    String name = asset.hash().substring("sha256-".length()).replaceAll("[^A-Za-z0-9]", "");
    return "assets/" + name.substring(0, 12) + (asset.equals(STYLE) ? ".css" : ".js");
  }

  /// @param kind of the page, for the script
  String page(String title, String kind, String content) {
    StringBuilder out = new StringBuilder(content.length() + 1_500);
    out.append("<!doctype html>\n<html").append(Languages.attributes(strings.tag()));
    out.append(">\n<head>\n<meta charset=utf-8>\n");
    out.append("<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; ");
    out.append("script-src ").append(links.single() ? quoted(SCRIPT) : "'self'");
    out.append("; style-src ").append(links.single() ? quoted(STYLE) : "'self'");
    out.append("; base-uri 'none'; form-action 'none'; ");
    out.append("require-trusted-types-for 'script'; trusted-types 'none'\">\n");
    out.append("<meta name=viewport content=\"width=device-width,initial-scale=1\">\n");
    out.append("<meta name=color-scheme content=\"light dark\">\n");
    out.append("<meta name=referrer content=no-referrer>\n<title>").append(Marked.safe(title));
    out.append("</title>\n");
    if (links.single()) {
      out.append("<style>").append(STYLE.text()).append("</style>\n<script>");
      out.append(SCRIPT.text()).append("</script>\n");
    } else {
      out.append("<link rel=stylesheet href=").append(links.root()).append(file(STYLE));
      out.append(">\n<script src=")
          .append(links.root())
          .append(file(SCRIPT))
          .append("></script>\n");
    }
    out.append("</head>\n<body class=\"").append(kind).append("\">\n<a class=skip href=\"#main\">");
    out.append(say("skip")).append("</a>\n");
    out.append(content);
    return out.append("</body>\n</html>\n").toString();
  }

  private static String quoted(Resource asset) {
    return "'" + asset.hash() + "'";
  }

  /// The way back to the first page.
  String crumb(String here) {
    return "<nav class=crumb><a href=\""
        + links.index()
        + "\">"
        + say("report")
        + "</a> › "
        + Marked.safe(here)
        + "</nav>\n";
  }

  String say(String key, String... arguments) {
    return Html.escape(strings.text(key, arguments));
  }

  /// What a rule finds, in the reader's language; empty if the message is in that already.
  String summary(String rule) {
    return summaries
        .map(sentences -> Marked.safe(sentences.of(rule)))
        .map(sentence -> CODE.matcher(sentence).replaceAll("<code>$1</code>"))
        .orElse("");
  }

  /// What was found, under what its rule finds: messages are English in every language of a page.
  void message(String rule, String message, StringBuilder out) {
    if (summaries.isPresent()) {
      out.append(summary(rule)).append("<br><span lang=en>").append(Marked.safe(message));
      out.append("</span>");
    } else {
      out.append(Marked.safe(message));
    }
  }

  String count(String key, long n) {
    return Html.escape(strings.count(key, n));
  }
}
