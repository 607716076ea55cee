package dev.lockstep.checklist;

import dev.lockstep.page.Html;
import dev.lockstep.steps.Fact;
import dev.lockstep.steps.Fragment;
import dev.lockstep.steps.Part;
import dev.lockstep.steps.Step;
import dev.lockstep.steps.StepModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes steps and what stands between them.
final class StepWriter {

  private static final Set<String> CALLOUTS =
      Set.of("CAUTION", "WARNING", "IMPORTANT", "TIP", "NOTE");

  private final Sheet sheet;
  private final String base;
  private final Map<String, Step> steps = new LinkedHashMap<>();
  private final FactWriter facts;
  private final StaleNotice stale;
  private int passages;

  /// @param locales what the page can show; the first is shown at first
  StepWriter(Sheet sheet, StepModel model, List<String> locales) {
    this.sheet = sheet;
    this.base = locales.getFirst();
    model.steps().forEach(step -> steps.put(step.id(), step));
    this.stale = new StaleNotice(sheet, model.guide().sourceLocale(), locales);
    this.facts = new FactWriter(sheet, steps);
  }

  /// Steps that follow each other are one list.
  void parts(List<Part> parts, Optional<Step> within) {
    boolean open = false;
    for (Part part : parts) {
      boolean here = part instanceof Part.Here;
      if (here != open) {
        sheet.add(here ? "<ol role=list class=steps>\n" : "</ol>\n");
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
          sheet.add("<div class=\"group ", Html.escape(kind), "\">\n");
          if (!label.isEmpty()) {
            sheet.add("<p class=label", sheet.texts().open("p" + passages++, label), "</p>\n");
          }
          parts(items, within);
          sheet.add("</div>\n");
        }
      }
    }
    if (open) {
      sheet.add("</ol>\n");
    }
  }

  private void passage(Part.Passage passage) {
    String key = "p" + passages++;
    if (passage.kind().equals("callout")) {
      callout(passage.name(), key, passage.text(), false, "");
    } else {
      sheet.add("<div class=prose", sheet.texts().open(key, passage.text()), "</div>\n");
    }
  }

  private void step(Step step) {
    // What a step has besides its text is the script's: it comes out of a template of the page.
    int ord = step.ord();
    sheet.add("<li id=\"", Html.escape(step.id()), "\" class=step>\n");
    sheet.add("<label class=tick><input type=checkbox aria-labelledby=\"n", ord, " t", ord);
    sheet.add("\"><span class=num id=n", ord, '>', Html.escape(step.num()));
    sheet.add("</span></label>\n<div class=body>\n");
    for (int i = 0; i < step.callouts().size(); i++) {
      if (step.callouts().get(i).before()) {
        callout(step, i);
      }
    }
    sheet.add("<p class=txt id=t", ord, sheet.texts().open(step.id(), step.text()), "</p>\n");
    if (!step.text().isEmpty() && !step.text().containsKey(base)) {
      sheet.say("p class=\"chip nt\"", "untranslated");
    }
    stale.write(step);
    // A warning comes before what it warns of is seen as done: callouts, then pictures.
    List<Part> pictures = new ArrayList<>();
    List<Part> rest = new ArrayList<>();
    for (Part part : step.body()) {
      (part instanceof Part.Own own && own.kind().equals("image") ? pictures : rest).add(part);
    }
    parts(rest.stream().filter(part -> !part.hasStep()).toList(), Optional.of(step));
    facts.facts(step);
    if (!pictures.isEmpty()) {
      sheet.add("<div class=shots>\n");
      parts(pictures, Optional.of(step));
      sheet.add("</div>\n");
    }
    parts(rest.stream().filter(Part::hasStep).toList(), Optional.of(step));
    sheet.add("</div>\n</li>\n");
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
    sheet.add("<div class=\"call ", name, "\">").say("strong", name);
    sheet.add("<div", sheet.texts().open(key, text), "</div>");
    if (gate) {
      sheet.add("<label class=ack><input type=checkbox data-ack> ").say("span", "ack");
      sheet.add("<span class=vh> ", Html.escape(num), "</span></label>");
    }
    sheet.add("</div>\n");
  }

  private void picture(Step step, int index) {
    Step.Media media = step.media().get(index);
    Optional<Pictures.Picture> picture = sheet.texts().picture(media.src());
    String key = step.id() + ".a" + index;
    boolean named = media.alt().values().stream().anyMatch(alt -> !alt.isBlank());
    if (picture.isEmpty()) {
      sheet.add("<p class=nopic>").say("span", "nopic");
      sheet.add(" <span", sheet.texts().words(key, media.alt()), "</span></p>\n");
      return;
    }
    sheet.add("<button type=button class=shot data-x=shot><img alt=\"\"");
    sheet
        .texts()
        .attributes(picture.get(), false)
        .forEach((name, value) -> sheet.add(' ', name, "=\"", value, '"'));
    sheet.add("><span class=vh");
    if (named) {
      sheet.add(sheet.texts().words(key, media.alt()));
    } else {
      sheet.add(" data-s=\"", Html.escape(step.num()), "\" data-u=shot>");
      sheet.add(sheet.said("shot", "s", step.num()));
    }
    sheet.add("</span></button>\n");
  }
}
