package dev.lockstep.steps;

import dev.lockstep.steps.Fact.Capture;
import dev.lockstep.steps.Fact.Evidence;
import dev.lockstep.steps.Fact.Use;
import dev.lockstep.steps.Values.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the values that a guide hands out in one step and asks for in another.
final class ValueFacts {

  private final Values values;
  private final Pattern note;
  private final Pattern use;
  private final Pattern enter;
  private final Pattern back;
  private final Pattern paste = Pattern.compile("(?i)\\bpaste\\b");
  private final String tag;
  // The latest step that hands a value out is the one that is meant.
  private final List<Noted> noted = new ArrayList<>();

  private record Noted(Value value, String step) {}

  /// @param tag of the source's locale
  ValueFacts(WordLists words, String tag) {
    this.tag = tag;
    values = new Values(words);
    note = Orders.pattern(words, "(<note>)\\b");
    use = Orders.pattern(words, "(<use>)\\b");
    enter = words.pattern("<use.certain>");
    back = words.pattern("\\b<back>");
  }

  /// @param found takes facts by the id of their step
  void find(List<Told> steps, BiConsumer<String, Fact> found) {
    for (Told step : steps) {
      // A value is not needed where it turns up.
      step.all().forEach(said -> uses(step.step(), said).forEach(f -> found.accept(id(step), f)));
      Set<String> keys = new HashSet<>();
      for (Said said : step.all()) {
        for (Capture capture : captures(step.step(), said)) {
          if (keys.add(capture.key())) {
            found.accept(id(step), capture);
          }
        }
      }
    }
  }

  private static String id(Told told) {
    return told.step().id();
  }

  private List<Capture> captures(Step step, Said said) {
    List<Capture> captures = new ArrayList<>();
    Matcher order = note.matcher(said.text());
    while (order.find()) {
      if (said.isCode(order.start(1))) {
        continue;
      }
      List<Value> named = values.at(said.text(), order.end());
      int end = named.isEmpty() ? order.end() : named.getLast().end();
      // What is pasted at once need not be kept.
      Matcher pasted = paste.matcher(said.text()).region(end, Orders.end(said.text(), end));
      if (pasted.find()) {
        continue;
      }
      // The verb belongs to the first of them.
      for (Value value : named) {
        int start = value.equals(named.getFirst()) ? order.start(1) : value.start();
        noted.add(new Noted(value, step.id()));
        captures.add(
            new Capture(
                value.key(),
                values.isSecret(value.label()),
                labels(step, value.label()),
                new Evidence("value-noted", Optional.of(said.raw(start, value.end())))));
      }
    }
    return captures;
  }

  // Translations call it what they call the label of the screen in its place.
  private Map<String, String> labels(Step step, String label) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put(tag, label);
    List<String> own = step.uiLabels().getOrDefault(tag, List.of());
    int at = own.indexOf(label);
    step.uiLabels()
        .forEach(
            (locale, theirs) -> {
              if (at >= 0 && theirs.size() == own.size()) {
                labels.put(locale, theirs.get(at));
              }
            });
    return labels;
  }

  private List<Use> uses(Step step, Said said) {
    Map<String, Use> uses = new HashMap<>();
    List<Use> ordered = new ArrayList<>();
    Matcher order = use.matcher(said.text());
    while (order.find()) {
      if (said.isCode(order.start(1))) {
        continue;
      }
      int end = Orders.end(said.text(), order.end());
      boolean refers = back.matcher(said.text()).region(order.end(), end).find();
      boolean certain = enter.matcher(order.group(1)).matches();
      List<Value> named = values.at(said.text(), order.end());
      for (Value value : named) {
        int start = value.equals(named.getFirst()) ? order.start(1) : value.start();
        if (!refers && !(certain && value.strong() && value.key().contains("-"))) {
          continue;
        }
        for (int i = noted.size() - 1; i >= 0; i--) {
          Noted source = noted.get(i);
          if (matches(source.value(), value, refers) && !source.step().equals(step.id())) {
            Use one =
                new Use(
                    source.value().key(),
                    source.step(),
                    new Evidence(
                        refers ? "noted-value-used" : "value-entered",
                        Optional.of(said.raw(start, value.end()))));
            if (uses.putIfAbsent(one.key(), one) == null) {
              ordered.add(one);
            }
            break;
          }
        }
      }
    }
    return ordered;
  }

  // Who says "the ID you noted" need not say once more which.
  private static boolean matches(Value noted, Value used, boolean refers) {
    return noted.isCalled(used.key())
        || (refers && (ends(noted.key(), used.key()) || ends(used.key(), noted.key())));
  }

  private static boolean ends(String longer, String shorter) {
    return longer.endsWith("-" + shorter);
  }
}
