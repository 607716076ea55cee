package dev.lockstep.render;

import dev.lockstep.finding.Severity;
import dev.lockstep.locale.DisplayWidth;
import dev.lockstep.steps.Fact;
import dev.lockstep.steps.Fragment;
import dev.lockstep.steps.Section;
import dev.lockstep.steps.Step;
import dev.lockstep.steps.StepModel;
import dev.lockstep.text.Location;
import dev.lockstep.text.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes what is known of the steps of a guide, and by which words: nobody has to take a guess for
/// the truth.
public final class TextFacts {

  private final StepModel model;
  private final SourceText source;
  private final Style style;
  private final Appendable out;
  private final Frame frame;
  private final Map<String, Step> steps = new HashMap<>();
  private final Map<String, Section> sections = new HashMap<>();

  private TextFacts(StepModel model, SourceText source, Style style, Appendable out) {
    this.model = model;
    this.source = source;
    this.style = style;
    this.out = out;
    this.frame = new Frame(style, Integer.toString(source.lineCount()).length() + 2);
    model.steps().forEach(step -> steps.put(step.id(), step));
    model.sections().forEach(section -> sections.put(section.id(), section));
  }

  /// @param source the text in which evidence stands
  public static void write(StepModel model, SourceText source, Style style, Appendable out)
      throws IOException {
    new TextFacts(model, source, style, out).write();
  }

  private void write() throws IOException {
    StepModel.Guide guide = model.guide();
    out.append(style.bold(Visible.of(guide.path()))).append("  ");
    out.append(style.dim(Visible.of(guide.key()))).append('\n');
    int facts = 0;
    int with = 0;
    String section = "";
    for (Step step : model.steps()) {
      if (!step.section().equals(section)) {
        section = step.section();
        needs(section);
      }
      List<String> plan = plan(step);
      if (step.facts().isEmpty() && plan.isEmpty()) {
        continue;
      }
      title(step.num(), label(step.text()), step.id());
      if (!plan.isEmpty()) {
        out.append("  ").append(String.join(", ", plan)).append('\n');
      }
      for (Fact fact : step.facts()) {
        fact(says(step, fact), fact.evidence());
      }
      facts += step.facts().size();
      with += step.facts().isEmpty() ? 0 : 1;
    }
    out.append('\n').append(count(facts, "fact")).append(" in ").append(Integer.toString(with));
    out.append(" of ").append(count(steps.size(), "step")).append('\n');
  }

  private void needs(String id) throws IOException {
    Section section = sections.get(id);
    if (section == null || (section.needs().isEmpty() && !section.strict())) {
      return;
    }
    title("#", label(section.title()), "#" + section.id());
    for (Section.Need need : section.needs()) {
      Section first = sections.get(need.section());
      String name = first == null ? need.section() : label(first.title());
      fact("comes after \"" + name + "\"", need.evidence());
    }
    if (section.strict()) {
      out.append("  cannot start before that is done\n");
    }
  }

  private void title(String what, String words, String id) throws IOException {
    int room = style.readable() - DisplayWidth.of(what) - DisplayWidth.of(id) - 3;
    String shown = Excerpt.of(words, 0, 0, Math.max(20, room)).after();
    out.append('\n').append(style.bold(what + " " + shown)).append("  ");
    out.append(style.dim(Visible.of(id))).append('\n');
  }

  private void fact(String says, Fact.Evidence evidence) throws IOException {
    out.append("  ").append(Visible.of(says)).append("  ");
    out.append(style.dim(evidence.rule())).append('\n');
    if (evidence.span().isPresent()) {
      StringBuilder shown = new StringBuilder();
      frame.marked(new Location(source, evidence.span().get()), Severity.INFO, shown);
      out.append(shown);
    }
  }

  private String says(Step step, Fact fact) {
    return switch (fact) {
      case Fact.Capture capture -> {
        String name = capture.label().getOrDefault(model.guide().sourceLocale(), capture.key());
        yield (capture.secret() ? "note where \"" : "note \"")
            + name
            + (capture.secret() ? "\" is kept: " : "\": ")
            + capture.key();
      }
      case Fact.Use use -> "enter " + use.key() + " from step " + num(use.step());
      case Fact.Gate gate -> "confirm the " + callout(step, gate.callout());
      case Fact.Opens opens -> "begins what step " + num(opens.closer()) + " ends";
      case Fact.Closes closes -> "ends what step " + num(closes.opener()) + " began";
      case Fact.Verify verify ->
          "look whether it worked"
              + verify.otherwise().map(i -> "; if not, there is a " + callout(step, i)).orElse("");
    };
  }

  private String num(String id) {
    Step step = steps.get(id);
    return step == null ? id : step.num();
  }

  private static String callout(Step step, int index) {
    return step.callouts().get(index).kind().toLowerCase(Locale.ROOT);
  }

  private static List<String> plan(Step step) {
    List<String> plan = new ArrayList<>();
    if (step.plan().weight() != Step.Weight.REQUIRED) {
      plan.add(step.plan().weight().name().toLowerCase(Locale.ROOT));
    }
    step.plan().role().ifPresent(role -> plan.add("by " + Visible.of(role)));
    step.plan().minutes().ifPresent(minutes -> plan.add(count(minutes, "minute")));
    return plan;
  }

  private static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }

  private String label(Map<String, Fragment> texts) {
    Fragment text = texts.get(model.guide().sourceLocale());
    return text == null ? "" : text.label();
  }
}
