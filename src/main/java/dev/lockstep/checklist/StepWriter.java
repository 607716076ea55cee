package dev.lockstep.checklist;

import dev.lockstep.page.Html;
import dev.lockstep.page.Strings;
import dev.lockstep.steps.Fact;
import dev.lockstep.steps.Fragment;
import dev.lockstep.steps.Part;
import dev.lockstep.steps.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes steps and what stands between them.
final class StepWriter {

  private static final Set<String> CALLOUTS =
      Set.of("CAUTION", "WARNING", "IMPORTANT", "TIP", "NOTE");

  private final StringBuilder out;
  private final Texts texts;
  private final Strings strings;
  private final String base;
  private final Map<String, Step> steps = new HashMap<>();
  private final Map<String, Fact.Capture> captures = new HashMap<>();
  private int passages;

  StepWriter(StringBuilder out, Texts texts, Strings strings, String base, List<Step> all) {
    this.out = out;
    this.texts = texts;
    this.strings = strings;
    this.base = base;
    for (Step step : all) {
      steps.put(step.id(), step);
      step.facts().stream()
          .filter(Fact.Capture.class::isInstance)
          .map(Fact.Capture.class::cast)
          .forEach(capture -> captures.putIfAbsent(capture.key(), capture));
    }
  }

  /// Steps that follow each other are one list.
  void parts(List<Part> parts, Optional<Step> within) {
    boolean open = false;
    for (Part part : parts) {
      boolean here = part instanceof Part.Here;
      if (here != open) {
        out.append(here ? "<ol role=list class=steps>\n" : "</ol>\n");
        open = here;
      }
      switch (part) {
        case Part.Here(String id) -> Optional.ofNullable(steps.get(id)).ifPresent(this::step);
        case Part.Passage passage -> passage(passage);
        case Part.Own(String kind, int index) ->
            within.ifPresent(
                step -> {
                  if (kind.equals("image")) {
                    picture(step, index);
                  } else if (!step.callouts().get(index).before()) {
                    callout(step, index);
                  }
                });
        case Part.Group(String kind, Map<String, Fragment> label, List<Part> items) -> {
          out.append("<div class=\"group ").append(Html.escape(kind)).append("\">\n");
          if (!label.isEmpty()) {
            out.append("<p class=label")
                .append(texts.open("p" + passages++, label))
                .append("</p>\n");
          }
          parts(items, within);
          out.append("</div>\n");
        }
      }
    }
    if (open) {
      out.append("</ol>\n");
    }
  }

  private void passage(Part.Passage passage) {
    String key = "p" + passages++;
    if (passage.kind().equals("callout")) {
      callout(passage.name(), key, passage.text(), false, "");
    } else {
      out.append("<div class=prose").append(texts.open(key, passage.text())).append("</div>\n");
    }
  }

  private void step(Step step) {
    String id = Html.escape(step.id());
    String num = Html.escape(step.num());
    out.append("<li id=\"")
        .append(id)
        .append("\" class=step data-id=\"")
        .append(id)
        .append("\">\n");
    out.append("<label class=tick><input type=checkbox aria-labelledby=\"");
    out.append(id).append("-n ").append(id).append("-t\" aria-describedby=\"").append(id);
    out.append("-c\"><span class=num id=\"").append(id).append("-n\">").append(num);
    out.append("</span></label>\n<div class=body>\n");
    boolean foreign = !step.text().isEmpty() && !step.text().containsKey(base);
    for (int i = 0; i < step.callouts().size(); i++) {
      if (step.callouts().get(i).before()) {
        callout(step, i);
      }
    }
    out.append("<p class=txt id=\"").append(id).append("-t\"");
    out.append(texts.open(step.id(), step.text())).append("</p>\n");
    out.append("<details class=more data-js><summary><span class=vh data-s=\"").append(num);
    out.append("\" data-u=statusof>")
        .append(Html.escape(strings.text("statusof", "s", step.num())));
    out.append("</span><i></i></summary></details>\n");
    out.append("<p class=chip id=\"").append(id).append("-c\" hidden></p>\n");
    out.append("<p class=\"chip nt\"").append(foreign ? "" : " hidden").append(">");
    say("span", "untranslated");
    out.append("</p>\n");
    // A warning comes before what it warns of is seen as done: callouts, then pictures.
    List<Part> pictures = new ArrayList<>();
    List<Part> rest = new ArrayList<>();
    for (Part part : step.body()) {
      (part instanceof Part.Own own && own.kind().equals("image") ? pictures : rest).add(part);
    }
    parts(rest.stream().filter(part -> !part.hasStep()).toList(), Optional.of(step));
    facts(step);
    if (!pictures.isEmpty()) {
      out.append("<div class=shots>\n");
      parts(pictures, Optional.of(step));
      out.append("</div>\n");
    }
    parts(rest.stream().filter(Part::hasStep).toList(), Optional.of(step));
    out.append("</div>\n</li>\n");
  }

  private void facts(Step step) {
    for (Fact fact : step.facts()) {
      switch (fact) {
        case Fact.Capture capture -> capture(step, capture);
        case Fact.Use use -> use(step, use);
        case Fact.Verify _ -> {
          out.append("<fieldset class=ver data-js><legend data-u=result></legend>");
          for (String value : List.of("ok", "bad")) {
            out.append("<label><input type=radio name=\"r-").append(Html.escape(step.id()));
            out.append("\" value=").append(value).append("> <span data-u=").append(value);
            out.append("></span></label>");
          }
          out.append("</fieldset>\n");
        }
        // A gate is part of its callout; open loops are told above all steps.
        case Fact.Gate _, Fact.Opens _, Fact.Closes _ -> {}
      }
    }
  }

  private void capture(Step step, Fact.Capture capture) {
    String id = Html.escape(step.id() + "-v-" + capture.key());
    String key = Html.escape(capture.key());
    out.append("<div class=cap><label for=\"").append(id).append("\"");
    out.append(texts.words(step.id() + ".v." + capture.key(), capture.label()))
        .append("</label>\n");
    if (capture.secret()) {
      say("p class=hint id=\"" + id + "-h\"", "secret");
    }
    out.append("<div class=row><input id=\"").append(id).append("\" data-val=\"").append(key);
    out.append("\" aria-describedby=\"")
        .append(id)
        .append("-h\" autocomplete=off spellcheck=false>");
    if (!capture.secret()) {
      out.append("<button type=button data-js data-copy=\"").append(key);
      out.append("\" data-u=copy></button>");
    }
    out.append("</div>\n");
    if (!capture.secret()) {
      say("p class=hint id=\"" + id + "-h\"", "local");
    }
    out.append("<p class=err role=alert></p></div>\n");
  }

  private void use(Step step, Fact.Use use) {
    Fact.Capture capture = captures.get(use.key());
    Step from = steps.get(use.step());
    if (capture == null || from == null) {
      return;
    }
    String key = Html.escape(use.key());
    out.append("<dl class=use><dt")
        .append(texts.words(step.id() + ".u." + use.key(), capture.label()));
    out.append("</dt><dd><output data-out=\"").append(key).append("\"></output> <a href=\"#");
    out.append(Html.escape(from.id())).append("\" data-u=from data-s=\"");
    out.append(Html.escape(from.num())).append("\">");
    out.append(Html.escape(strings.text("from", "s", from.num()))).append("</a>");
    if (!capture.secret()) {
      out.append(" <button type=button data-js data-copy=\"")
          .append(key)
          .append("\" data-u=copy></button>");
    }
    out.append("</dd></dl>\n");
  }

  private void callout(Step step, int index) {
    Step.Callout callout = step.callouts().get(index);
    boolean gate =
        step.facts().stream().anyMatch(f -> f instanceof Fact.Gate g && g.callout() == index);
    callout(callout.kind(), step.id() + ".c" + index, callout.text(), gate, step.num());
  }

  private void callout(
      String kind, String key, Map<String, Fragment> text, boolean gate, String num) {
    String name = CALLOUTS.contains(kind) ? kind.toLowerCase(Locale.ROOT) : "note";
    out.append("<div class=\"call ").append(name).append("\">");
    say("strong", name);
    out.append("<div").append(texts.open(key, text)).append("</div>");
    if (gate) {
      out.append("<label class=ack><input type=checkbox data-ack> ");
      say("span", "ack");
      out.append("<span class=vh> ").append(Html.escape(num)).append("</span></label>");
    }
    out.append("</div>\n");
  }

  private void picture(Step step, int index) {
    Step.Media media = step.media().get(index);
    Optional<Pictures.Picture> picture = texts.picture(media.src());
    String key = step.id() + ".a" + index;
    boolean named = media.alt().values().stream().anyMatch(alt -> !alt.isBlank());
    if (picture.isEmpty()) {
      out.append("<p class=nopic>");
      say("span", "nopic");
      out.append(" <span").append(texts.words(key, media.alt())).append("</span></p>\n");
      return;
    }
    out.append("<button type=button class=shot data-shot><img alt=\"\"");
    texts
        .attributes(picture.get(), false)
        .forEach(
            (name, value) -> out.append(' ').append(name).append("=\"").append(value).append('"'));
    out.append("><span class=vh");
    if (named) {
      out.append(texts.words(key, media.alt()));
    } else {
      out.append(" data-s=\"").append(Html.escape(step.num())).append("\" data-u=shot>");
      out.append(Html.escape(strings.text("shot", "s", step.num())));
    }
    out.append("</span></button>\n");
  }

  private void say(String element, String key) {
    String name = element.replaceFirst(" .*", "");
    out.append('<').append(element).append(" data-u=").append(key).append('>');
    out.append(Html.escape(strings.text(key))).append("</").append(name).append('>');
  }
}
