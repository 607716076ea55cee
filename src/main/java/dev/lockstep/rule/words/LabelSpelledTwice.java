package dev.lockstep.rule.words;

import dev.lockstep.facts.Corpus;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.Rule;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The name of a control that most documents spell in another way.
public final class LabelSpelledTwice implements Rule.OfCorpus {

  // `PlaceOrder` is an event, `Place Order` is a button.
  private static final Pattern CODE = Pattern.compile("\\S*\\p{Ll}\\p{Lu}\\S*");

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Stream<Finding> check(Corpus corpus) {
    return Spellings.odd(
            corpus,
            page ->
                page.labels().stream()
                    .filter(label -> label.marked() && isLabel(label.text()))
                    .map(label -> new Spellings.Use(label.text(), label.span())))
        .map(odd -> odd.finding(this, corpus, "UICONTROL"));
  }

  // In lower case it is a value or a field that happens to have the name of a control: `ordered`,
  // or a common word: "a shared catalog".
  private static boolean isLabel(String text) {
    return Character.isUpperCase(text.codePointAt(0)) && !CODE.matcher(text).matches();
  }
}
