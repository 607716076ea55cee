package dev.lockstep.checklist;

import dev.lockstep.page.Html;
import dev.lockstep.page.Languages;
import dev.lockstep.steps.Fragment;
import dev.lockstep.steps.Part;
import dev.lockstep.steps.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Says of a step that its source changed since it was translated, and shows what the source says
/// now: nobody may carry out an old text without knowing.
///
/// @param source the tag of the source's locale
/// @param locales what the page can show
record StaleNotice(Sheet sheet, String source, List<String> locales) {

  void write(Step step) {
    List<String> stale = step.stale().stream().filter(locales::contains).toList();
    if (!stale.isEmpty()) {
      String text = sheet.texts().source(texts(step));
      Map<String, String> notices = new HashMap<>();
      for (String tag : stale) {
        String said = Checklist.MESSAGES.in(tag).text("stale", "l", Languages.name(source, tag));
        notices.put(
            tag, "<details><summary>" + Html.escape(said) + "</summary>" + text + "</details>");
      }
      sheet.add("<div class=\"warn stale\"", sheet.texts().own(step.id() + ".s", notices));
      sheet.add("</div>\n");
    }
  }

  // All but the steps in it, which have notices of their own, and pictures, which are the source's
  // in any language.
  private static List<Map<String, Fragment>> texts(Step step) {
    List<Map<String, Fragment>> texts = new ArrayList<>(List.of(step.text()));
    add(step.body(), step, texts);
    return texts;
  }

  private static void add(List<Part> parts, Step step, List<Map<String, Fragment>> into) {
    for (Part part : parts) {
      switch (part) {
        case Part.Passage passage -> into.add(passage.text());
        case Part.Own(String kind, int index) -> {
          if (!kind.equals("image")) {
            into.add(step.callouts().get(index).text());
          }
        }
        case Part.Group group -> {
          into.add(group.label());
          add(group.items(), step, into);
        }
        case Part.Here _ -> {}
      }
    }
  }
}
