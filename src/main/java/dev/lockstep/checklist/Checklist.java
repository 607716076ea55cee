package dev.lockstep.checklist;

import dev.lockstep.page.Html;
import dev.lockstep.page.Languages;
import dev.lockstep.page.Messages;
import dev.lockstep.page.Resource;
import dev.lockstep.page.Strings;
import dev.lockstep.steps.Fragment;
import dev.lockstep.steps.Part;
import dev.lockstep.steps.Section;
import dev.lockstep.steps.StepModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes the page on which people carry out the steps of one document.
public final class Checklist {

  static final Messages MESSAGES =
      new Messages(Checklist.class, List.of("en", "de", "fr", "ja", "ko", "sv", "zh-Hans"));

  static final Resource STYLE = Resource.of(Checklist.class, "page.css");
  static final Resource SCRIPT = Resource.of(Checklist.class, "page.js");

  private final StepModel model;
  private final List<String> locales;
  private final Options options;
  private final Strings strings;
  private final Pictures pictures;
  private final Map<String, String> anchors = new HashMap<>();
  private final StringBuilder out = new StringBuilder(65_536);
  private final Texts texts;

  /// @param path of the document inside its locale's folder
  /// @param locales what the page can show; the first is shown at first
  /// @param title in the place of the document's own
  /// @param linkBase where links to other documents lead; without it their words stay
  public record Options(
      String path, List<String> locales, Optional<String> title, Optional<String> linkBase) {}

  private Checklist(StepModel model, Options options, Pictures pictures) {
    this.model = model;
    this.options = options;
    this.locales = options.locales();
    this.pictures = pictures;
    this.strings = MESSAGES.in(locales.getFirst());
    Set<String> taken = new HashSet<>();
    for (Section section : model.sections()) {
      // Ours, because an id of the writer's could be that of a part of the page.
      String id = "h-" + section.id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
      anchors.put(section.id(), taken.add(id) ? id : id + "-" + section.ord());
    }
    this.texts = new Texts(model.guide(), options, anchors, pictures);
  }

  public static String html(StepModel model, Options options, Pictures pictures) {
    return new Checklist(model, options, pictures).html();
  }

  /// What the document calls itself, in a language.
  public static String title(StepModel model, String locale) {
    return model.sections().stream()
        .map(Section::title)
        .filter(titles -> !titles.isEmpty())
        .map(titles -> titles.getOrDefault(locale, titles.values().iterator().next()).label())
        .findFirst()
        .orElse("");
  }

  private String html() {
    String base = locales.getFirst();
    String shown = options.title().orElse(title(model, base));
    head(base, shown);
    int total = model.steps().size();
    out.append("<body").append(total > 150 ? " class=big" : "").append(">\n");
    out.append("<a class=skip href=\"#steps\" data-u=skip>").append(say("skip")).append("</a>\n");
    out.append("<header class=top><div class=wrap>\n");
    out.append("<div class=tp data-js><progress id=pb value=0 max=").append(Math.max(total, 1));
    out.append(" aria-labelledby=pt></progress><span id=pt></span></div>\n");
    if (locales.size() > 1) {
      out.append("<label class=lang data-js><span class=vh data-u=lang></span><select id=lang>");
      for (String tag : locales) {
        out.append("<option value=\"").append(Html.escape(tag)).append('"').append(Texts.lang(tag));
        out.append('>').append(Html.escape(Languages.name(tag))).append("</option>");
      }
      out.append("</select></label>\n");
    }
    out.append("</div></header>\n<div class=\"wrap grid\">\n");
    aside();
    out.append("<main id=steps tabindex=-1>\n");
    titleLine(shown);
    controls();
    sections();
    end();
    out.append("<div id=toast class=toast hidden><span id=toastt></span> ");
    out.append("<button type=button id=undo class=lnk data-u=undo></button></div>\n");
    out.append("</main>\n</div>\n");
    out.append("<dialog id=dlg aria-labelledby=dt><p id=dt></p><div id=dimg></div>");
    out.append("<form method=dialog><button class=pri data-u=close></button></form></dialog>\n");
    out.append("<p id=live class=vh role=status></p>\n");
    out.append("<template id=tm><fieldset><legend class=vh data-u=status></legend>");
    for (String state : List.of("todo", "done", "na", "blocked")) {
      out.append("<label><input type=radio value=").append(state).append("> <span data-u=");
      out.append(state).append("></span></label>");
    }
    out.append("</fieldset><label class=memo><span data-u=notelabel></span>");
    out.append("<textarea rows=2></textarea></label><p class=err role=alert></p>");
    out.append("<button type=button class=lnk data-u=copylink></button></template>\n");
    out.append("<template id=tc><div class=warn data-chg><span data-u=changed></span><p></p>");
    out.append(
        "<button type=button class=lnk data-still data-u=still></button></div></template>\n");
    out.append(texts.templates());
    out.append("<script type=\"application/json\" id=data>");
    out.append(Html.inScript(PageData.json(model, locales))).append("</script>\n<script>");
    out.append(SCRIPT.text()).append("</script>\n</body>\n</html>\n");
    return out.toString();
  }

  private void head(String base, String shown) {
    out.append("<!doctype html>\n<html").append(Texts.lang(base)).append(">\n<head>\n");
    out.append("<meta charset=utf-8>\n");
    policy(out, Optional.of(SCRIPT), pictures.areBeside());
    out.append("<meta name=viewport content=\"width=device-width,initial-scale=1\">\n");
    out.append("<meta name=color-scheme content=\"light dark\">\n");
    out.append("<meta name=referrer content=no-referrer>\n<title>").append(Html.escape(shown));
    out.append("</title>\n<style>").append(STYLE.text()).append("</style>\n</head>\n");
  }

  static void policy(StringBuilder out, Optional<Resource> script, boolean beside) {
    out.append("<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; ");
    script.ifPresent(s -> out.append("script-src '").append(s.hash()).append("'; "));
    out.append("style-src '").append(STYLE.hash()).append("'; img-src ");
    out.append(beside ? "'self'" : "data:").append("; base-uri 'none'; form-action 'none'; ");
    out.append("require-trusted-types-for 'script'; trusted-types 'none'\">\n");
  }

  private void aside() {
    out.append("<aside>\n<nav aria-labelledby=ct><h2 id=ct data-u=contents>");
    out.append(say("contents")).append("</h2><ol role=list>\n");
    for (Section section : model.sections()) {
      if (hasSteps(section)) {
        String id = anchors.get(section.id());
        out.append("<li><a href=\"#").append(id).append("\"><span");
        out.append(texts.open("h" + section.ord(), title(section)));
        out.append("</span> <span class=nc data-nc=\"").append(section.ord());
        out.append("\"></span></a></li>\n");
      }
    }
    out.append("</ol></nav>\n<div class=run data-js>");
    out.append("<label><span data-u=run></span><select id=runs></select></label>");
    for (String field : List.of("name", "who", "env")) {
      out.append("<label><span data-u=").append(field).append("></span><input id=").append(field);
      out.append(" autocomplete=off></label>");
    }
    out.append("<p id=runerr class=err role=alert></p>");
    out.append("<button type=button id=newrun data-u=newrun></button></div>\n</aside>\n");
  }

  private Map<String, Fragment> title(Section section) {
    if (!section.title().isEmpty()) {
      return section.title();
    }
    String shown = options.title().orElse(title(model, model.guide().sourceLocale()));
    return Map.of(model.guide().sourceLocale(), new Fragment(Html.escape(shown), shown));
  }

  private static boolean hasSteps(Section section) {
    return section.items().stream().anyMatch(Part::hasStep);
  }

  private void titleLine(String shown) {
    out.append("<h1 id=title");
    if (options.title().isPresent() || model.sections().isEmpty() || first().title().isEmpty()) {
      out.append('>').append(Html.escape(shown));
    } else {
      out.append(texts.open("title", first().title()));
    }
    out.append("</h1>\n<p class=meta><span data-u=version>").append(say("version"));
    out.append("</span> <code>");
    out.append(Html.escape(model.guide().version().replaceFirst("^sha256:(.{8}).*", "$1")));
    out.append("</code> · ").append(Html.escape(options.path())).append("</p>\n");
    out.append("<noscript><p class=warn>").append(say("noscript")).append("</p></noscript>\n");
  }

  private Section first() {
    return model.sections().getFirst();
  }

  private void controls() {
    out.append("<div id=volatile class=warn hidden data-u=volatile></div>\n");
    out.append("<div id=newer class=warn hidden><span data-u=newer></span> ");
    out.append("<button type=button class=lnk data-x=raw data-u=json></button></div>\n");
    out.append("<div id=changes class=warn hidden><span></span> ");
    out.append("<button type=button class=lnk id=review data-u=review></button></div>\n");
    out.append("<div class=bar data-js><fieldset class=seg><legend class=vh data-u=show></legend>");
    out.append(
        "<label><input type=radio name=filter value=all checked><span data-u=all></span></label>");
    out.append("<label><input type=radio name=filter value=rest><span id=rest></span></label>");
    out.append("</fieldset><button type=button class=pri id=next></button></div>\n");
    out.append("<div id=loop class=loop hidden><p></p><a></a></div>\n");
  }

  private void sections() {
    StepWriter writer = new StepWriter(out, texts, strings, locales.getFirst(), model.steps());
    // A reader of headings must not meet a level that was left out.
    List<Integer> levels = new ArrayList<>(List.of(1));
    for (Section section : model.sections()) {
      boolean titled = section.ord() == 1 || section.title().isEmpty();
      out.append("<section id=\"").append(anchors.get(section.id())).append("\" data-sec=\"");
      out.append(section.ord()).append("\">\n<div class=sh>");
      if (!titled) {
        while (levels.getLast() >= Math.max(section.level(), 2)) {
          levels.removeLast();
        }
        levels.add(Math.max(section.level(), 2));
        String name = "h" + Math.min(levels.size(), 6);
        out.append('<').append(name);
        out.append(texts.open("h" + section.ord(), section.title())).append("</").append(name);
        out.append('>');
      }
      if (hasSteps(section)) {
        out.append("<p class=cnt data-cnt=\"").append(section.ord()).append("\" data-js></p>");
      }
      out.append("</div>\n");
      writer.parts(section.intro(), Optional.empty());
      writer.parts(section.items(), Optional.empty());
      if (hasSteps(section)) {
        out.append("<p class=empty hidden data-u=none_left></p>\n");
      }
      writer.parts(section.outro(), Optional.empty());
      out.append("</section>\n");
    }
  }

  private void end() {
    out.append("<section class=fin data-js><h2 data-u=sign></h2><p id=signst></p>");
    out.append("<p><button type=button class=pri id=sign data-u=sign></button></p></section>\n");
    out.append("<section class=tools data-js><h2 data-u=tools></h2><p>");
    for (String tool : List.of("md", "csv", "json", "imp", "print", "link", "reset")) {
      out.append("<button type=button data-x=").append(tool).append(" data-u=").append(tool);
      out.append("></button> ");
    }
    out.append("<input type=file id=file accept=\".json,application/json\" hidden></p>");
    out.append("<p class=hint data-u=local></p>");
    out.append("<details class=keys id=keys><summary data-u=keys></summary><label>");
    out.append("<input type=checkbox id=kon checked> <span data-u=keyson></span></label><dl>");
    for (String key : List.of("j", "k", "x", "n", "e", "i", "f", "c", "l", "z", "?")) {
      out.append("<div><dt><kbd>").append(key).append("</kbd></dt><dd data-u=k_");
      out.append(key.equals("?") ? "help" : key).append("></dd></div>");
    }
    out.append("</dl></details></section>\n<section class=prt><dl>");
    for (String field : List.of("who", "env", "sign")) {
      out.append("<div><dt data-u=").append(field).append('>').append(say(field));
      out.append("</dt><dd id=p").append(field).append("></dd></div>");
    }
    out.append("</dl><ul id=gone hidden></ul></section>\n");
  }

  private String say(String key) {
    return Html.escape(strings.text(key));
  }
}
