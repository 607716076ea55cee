package dev.lockstep.render;

import dev.lockstep.finding.Severity;
import dev.lockstep.locale.DisplayWidth;
import dev.lockstep.steps.Fragment;
import dev.lockstep.steps.Part;
import dev.lockstep.steps.Section;
import dev.lockstep.steps.Step;
import dev.lockstep.steps.StepModel;
import dev.lockstep.text.Counted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes a step model as an outline for people: what there is to do in the source, the id of each
/// step, and the locales that do not have it or are behind it.
public final class TextSteps {

  private final StepModel model;
  private final Style style;
  private final Appendable out;
  private final Map<String, Step> steps = new HashMap<>();

  private TextSteps(StepModel model, Style style, Appendable out) {
    this.model = model;
    this.style = style;
    this.out = out;
    model.steps().forEach(step -> steps.put(step.id(), step));
  }

  public static void write(StepModel model, Style style, Appendable out) throws IOException {
    new TextSteps(model, style, out).write();
  }

  private void write() throws IOException {
    StepModel.Guide guide = model.guide();
    out.append(style.bold(Visible.of(guide.path()))).append("  ");
    out.append(style.dim(Visible.of(guide.key()) + "  " + String.join(", ", guide.locales())))
        .append("\n");
    for (Section section : model.sections()) {
      out.append('\n').append(style.bold("# " + Visible.of(label(section.title()))));
      out.append("  ").append(style.dim(Visible.of("#" + section.id()))).append('\n');
      parts(section.intro(), 1);
      parts(section.items(), 1);
      parts(section.outro(), 1);
    }
    out.append('\n').append(Counted.of(steps.size(), "step")).append('\n');
  }

  private void parts(List<Part> parts, int depth) throws IOException {
    for (Part part : parts) {
      switch (part) {
        case Part.Here here -> {
          Step step = steps.get(here.step());
          if (step != null) {
            step(step, depth);
          }
        }
        case Part.Passage passage -> {
          String kind = passage.name().isEmpty() ? passage.kind() : passage.name();
          line(depth, "", kind.toLowerCase(Locale.ROOT), label(passage.text()), "");
        }
        case Part.Own _ -> {}
        case Part.Group group -> {
          line(depth, "", group.kind(), label(group.label()), "");
          parts(group.items(), depth + 1);
        }
      }
    }
  }

  private void step(Step step, int depth) throws IOException {
    List<String> missing = new ArrayList<>(model.guide().locales());
    missing.remove(model.guide().sourceLocale());
    missing.removeAll(step.lines().keySet());
    List<String> lacks = new ArrayList<>();
    if (!missing.isEmpty()) {
      lacks.add("not in " + String.join(", ", missing));
    }
    if (!step.stale().isEmpty()) {
      lacks.add("stale in " + String.join(", ", step.stale()));
    }
    String lack = String.join("; ", lacks);
    line(depth, step.id(), step.num(), label(step.text()), lack);
    for (Step.Callout callout : step.callouts()) {
      line(depth + 1, "", callout.kind().toLowerCase(Locale.ROOT), label(callout.text()), "");
    }
    for (Step.Media media : step.media()) {
      line(depth + 1, "", "image", media.src(), "");
    }
    parts(step.body(), depth + 1);
  }

  private void line(int depth, String id, String what, String words, String lack)
      throws IOException {
    String left = "  ".repeat(depth) + what + " ";
    String right = lack.isEmpty() ? "" : "  " + lack;
    int room = style.readable() - 12 - DisplayWidth.of(left) - DisplayWidth.of(right);
    Excerpt excerpt = Excerpt.of(words, 0, 0, Math.max(20, room));
    out.append(style.blue(id)).append(" ".repeat(Math.max(1, 12 - id.length())));
    out.append(id.isEmpty() ? style.dim(left) : left).append(excerpt.after());
    out.append(style.of(Severity.WARNING, right)).append('\n');
  }

  private String label(Map<String, Fragment> texts) {
    Fragment text = texts.get(model.guide().sourceLocale());
    return text == null ? "" : text.label();
  }
}
