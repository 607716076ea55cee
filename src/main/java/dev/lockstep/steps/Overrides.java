package dev.lockstep.steps;

import dev.lockstep.config.ChecklistSettings;
import dev.lockstep.config.ChecklistSettings.Name;
import dev.lockstep.config.ChecklistSettings.Named;
import dev.lockstep.config.ChecklistSettings.SectionSettings;
import dev.lockstep.config.ChecklistSettings.StepSettings;
import dev.lockstep.config.ChecklistSettings.Switch;
import dev.lockstep.finding.Problem;
import dev.lockstep.steps.Fact.Capture;
import dev.lockstep.steps.Fact.Closes;
import dev.lockstep.steps.Fact.Evidence;
import dev.lockstep.steps.Fact.Gate;
import dev.lockstep.steps.Fact.Opens;
import dev.lockstep.steps.Fact.Use;
import dev.lockstep.steps.Fact.Verify;
import dev.lockstep.text.Location;
import dev.lockstep.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Puts what people say about a guide in the place of what was derived from its words.
///
/// A setting replaces all facts of its kind in its step; what no longer has its other half goes.
final class Overrides {

  private static final Evidence OVERRIDE = new Evidence("override", Optional.empty());

  private final StepModel.Guide guide;
  private final List<Section> sections;
  private final List<Step> steps;
  private final Map<String, List<Fact>> facts = new LinkedHashMap<>();
  private final Map<String, Step.Plan> plans = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  Overrides(StepModel model) {
    this.guide = model.guide();
    this.sections = new ArrayList<>(model.sections());
    this.steps = model.steps();
    for (Step step : steps) {
      facts.put(step.id(), new ArrayList<>(step.facts()));
      plans.put(step.id(), step.plan());
    }
  }

  /// @param checklists the nearer to the document, the later
  static StepModel apply(
      StepModel model, List<ChecklistSettings> checklists, List<Problem> problems) {
    if (checklists.isEmpty()) {
      return model;
    }
    Overrides overrides = new Overrides(model);
    checklists.forEach(overrides::apply);
    problems.addAll(overrides.problems);
    return overrides.model(model.tombstones());
  }

  private StepModel model(List<Tombstone> tombstones) {
    List<Step> changed = new ArrayList<>();
    for (Step step : steps) {
      changed.add(step.with(of(step), plans.getOrDefault(step.id(), step.plan())));
    }
    return new StepModel(guide, List.copyOf(sections), changed, tombstones);
  }

  private List<Fact> of(Step step) {
    return facts.computeIfAbsent(step.id(), _ -> new ArrayList<>());
  }

  private void apply(ChecklistSettings checklist) {
    problems.addAll(checklist.problems());
    for (Named<ChecklistSettings.Guide> named : checklist.guides()) {
      String key = named.name().name();
      if (key.equals(guide.key())) {
        apply(named.value());
      } else if (key.startsWith("exl:") && Nearest.of(key, List.of(guide.key())).isPresent()) {
        // Two exl-ids differ in most of their digits.
        problem(named.name(), "there is no document", List.of(guide.key()));
      }
    }
  }

  private void apply(ChecklistSettings.Guide settings) {
    Map<Step, StepSettings> found = new LinkedHashMap<>();
    for (Named<StepSettings> named : settings.steps()) {
      step(named.name()).ifPresent(step -> found.put(step, named.value()));
    }
    found.forEach(this::captures);
    found.forEach(this::uses);
    found.forEach(this::rest);
    for (Named<SectionSettings> named : settings.sections()) {
      section(named.name())
          .ifPresent(at -> sections.set(at, section(sections.get(at), named.value())));
    }
    // A value that nobody hands out cannot be entered.
    facts.values().forEach(all -> all.removeIf(f -> f instanceof Use use && !isNoted(use)));
  }

  private Optional<Step> step(Name name) {
    Optional<Step> found =
        steps.stream()
            .filter(
                s ->
                    s.id().equals(name.name())
                        || s.num().equals(name.name())
                        || s.aliases().contains(name.name()))
            .findFirst();
    if (found.isEmpty()) {
      boolean id = name.name().startsWith("s:");
      problem(name, "there is no step", steps.stream().map(id ? Step::id : Step::num).toList());
    }
    return found;
  }

  private Optional<Integer> section(Name name) {
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).id().equals(name.name())) {
        return Optional.of(i);
      }
    }
    problem(name, "there is no section", sections.stream().map(Section::id).toList());
    return Optional.empty();
  }

  private Section section(Section section, SectionSettings settings) {
    List<Section.Need> needs =
        settings
            .needs()
            .map(
                names ->
                    names.stream()
                        .filter(name -> section(name).isPresent())
                        .map(name -> new Section.Need(name.name(), OVERRIDE))
                        .toList())
            .orElse(section.needs());
    return section.with(needs, settings.strict().orElse(section.strict()));
  }

  private void captures(Step step, StepSettings settings) {
    settings
        .captures()
        .ifPresent(
            values -> {
              of(step).removeIf(Capture.class::isInstance);
              for (ChecklistSettings.Value value : values) {
                Map<String, String> label = new LinkedHashMap<>();
                value
                    .label()
                    .forEach((tag, l) -> label.put(tag.isEmpty() ? guide.sourceLocale() : tag, l));
                of(step).add(new Capture(value.key(), value.secret(), label, OVERRIDE));
              }
            });
  }

  private void uses(Step step, StepSettings settings) {
    settings
        .uses()
        .ifPresent(
            names -> {
              of(step).removeIf(Use.class::isInstance);
              names.forEach(
                  name ->
                      noted(name, step)
                          .ifPresent(
                              from -> of(step).add(new Use(name.name(), from.id(), OVERRIDE))));
            });
  }

  // The last step before that hands the value out.
  private Optional<Step> noted(Name name, Step before) {
    Step last = null;
    TreeSet<String> known = new TreeSet<>();
    for (Step step : steps.subList(0, before.ord() - 1)) {
      for (Fact fact : of(step)) {
        if (fact instanceof Capture capture) {
          known.add(capture.key());
          last = capture.key().equals(name.name()) ? step : last;
        }
      }
    }
    if (last == null) {
      problem(name, "no step before hands out", List.copyOf(known));
    }
    return Optional.ofNullable(last);
  }

  private boolean isNoted(Use use) {
    return facts.getOrDefault(use.step(), List.of()).stream()
        .anyMatch(f -> f instanceof Capture capture && capture.key().equals(use.key()));
  }

  private void rest(Step step, StepSettings settings) {
    settings
        .gate()
        .ifPresent(
            gate -> {
              of(step).removeIf(Gate.class::isInstance);
              if (gate.on()) {
                callout(step, gate, true).ifPresent(i -> of(step).add(new Gate(i, OVERRIDE)));
              }
            });
    settings
        .verify()
        .ifPresent(
            verify -> {
              of(step).removeIf(Verify.class::isInstance);
              if (verify.on()) {
                of(step).add(new Verify(callout(step, verify, false), OVERRIDE));
              }
            });
    settings.opens().ifPresent(closer -> opens(step, closer));
    Step.Plan plan = plans.getOrDefault(step.id(), Step.Plan.USUAL);
    plans.put(
        step.id(),
        new Step.Plan(
            settings.weight().map(Overrides::weight).orElse(plan.weight()),
            settings.role().or(plan::role),
            settings.minutes().isPresent() ? settings.minutes() : plan.minutes()));
  }

  private static Step.Weight weight(ChecklistSettings.Weight weight) {
    return switch (weight) {
      case REQUIRED -> Step.Weight.REQUIRED;
      case RECOMMENDED -> Step.Weight.RECOMMENDED;
      case OPTIONAL -> Step.Weight.OPTIONAL;
    };
  }

  private Optional<Integer> callout(Step step, Switch which, boolean needed) {
    int callout = which.callout().orElse(1);
    if (callout <= step.callouts().size() && (needed || which.callout().isPresent())) {
      return Optional.of(callout - 1);
    }
    if (needed || which.callout().isPresent()) {
      int count = step.callouts().size();
      problem(
          which.at(),
          "step " + step.num() + " has " + (count == 0 ? "no callout" : "only " + count),
          "name a step with a callout, or write off");
    }
    return Optional.empty();
  }

  private void opens(Step step, Name closer) {
    of(step).removeIf(Opens.class::isInstance);
    Predicate<Fact> half = f -> f instanceof Closes closes && closes.opener().equals(step.id());
    facts.values().forEach(all -> all.removeIf(half));
    if (closer.name().equals("off")) {
      return;
    }
    Optional<Step> end = step(closer);
    if (end.isPresent() && end.get().ord() <= step.ord()) {
      problem(
          closer.at(),
          "step " + end.get().num() + " does not follow step " + step.num(),
          "name a later step");
    } else if (end.isPresent()) {
      of(step).add(new Opens(end.get().id(), OVERRIDE));
      of(end.get()).add(new Closes(step.id(), OVERRIDE));
    }
  }

  private void problem(Name name, String wrong, List<String> known) {
    problem(
        name.at(),
        wrong + " `" + name.name() + "`",
        Nearest.of(name.name(), known)
            .map(near -> "did you mean `" + near + "`?")
            .orElse("`lockstep steps DOC --explain` shows what there is"));
  }

  private void problem(Location at, String message, String help) {
    problems.add(new Problem(Problem.Kind.CONFIGURATION, at, message, help));
  }
}
