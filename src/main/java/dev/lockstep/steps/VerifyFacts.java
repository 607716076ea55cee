package dev.lockstep.steps;

import dev.lockstep.steps.Fact.Evidence;
import dev.lockstep.steps.Fact.Verify;
import dev.lockstep.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the steps that look whether something worked.
final class VerifyFacts {

  private final Pattern verify;
  private final Pattern seen;
  private final Pattern sure;
  private final Pattern wait;
  private final Pattern otherwise;
  private final String tag;

  /// @param tag of the source's locale
  VerifyFacts(WordLists words, String tag) {
    this.tag = tag;
    verify = Orders.pattern(words, "(?:to\\s+)?(<verify>)\\b(?!\\s+<verify.not>)");
    seen = words.pattern("\\b(<verify.seen>)\\b");
    sure = Orders.pattern(words, "(<sure>\\b(?!\\s+to\\b)[^.!?]*?\\s<shown>)\\b");
    wait = Orders.pattern(words, "(<wait>\\b[^.!?]*?\\bgreen\\b)");
    otherwise = words.pattern("^<otherwise>\\b|\\b<otherwise.in>\\b");
  }

  void find(List<Told> steps, BiConsumer<String, Fact> found) {
    for (Told step : steps) {
      for (Said said : step.words()) {
        Optional<Fact> fact =
            one(verify, "verify-ordered", step.step(), said)
                .or(() -> one(seen, "result-described", step.step(), said))
                .or(() -> one(sure, "result-made-sure", step.step(), said))
                .or(() -> one(wait, "result-awaited", step.step(), said));
        if (fact.isPresent()) {
          found.accept(step.step().id(), fact.get());
          break;
        }
      }
    }
  }

  private Optional<Fact> one(Pattern pattern, String rule, Step step, Said said) {
    Matcher found = pattern.matcher(said.text());
    while (found.find()) {
      if (!said.isCode(found.start(1))) {
        int end = Math.max(found.end(1), Orders.end(said.text(), found.start(1)));
        Span span = said.raw(found.start(1), end);
        return Optional.of(new Verify(otherwise(step), new Evidence(rule, Optional.of(span))));
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> otherwise(Step step) {
    List<Step.Callout> callouts = step.callouts();
    for (int i = 0; i < callouts.size(); i++) {
      Fragment text = callouts.get(i).text().get(tag);
      if (text != null && otherwise.matcher(text.label()).find()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
