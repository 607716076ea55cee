package dev.lockstep.render;

import dev.lockstep.finding.Cause;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Related;
import dev.lockstep.finding.Severity;
import dev.lockstep.page.Strings;
import dev.lockstep.rule.RulePage;
import dev.lockstep.rule.Rules;
import dev.lockstep.rule.Summaries;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a report says besides its findings, in one language: headings, counts, whose fault a
/// finding is, what each rule finds.
///
/// The names of rules and severities stay English in all of them, and so do the exact messages,
/// which rules build with what they found.
///
/// @param summaries what each rule finds; empty in English, where the messages say it
public record Words(Strings strings, Optional<Summaries> summaries) {

  /// The languages that there are words in.
  public static final List<String> TAGS = List.of("en", "sv", "fr", "de", "zh-Hans", "ja", "ko");

  /// How a finding calls the place in the source that it is about, and how the words do.
  static final Map<String, String> PLACES =
      Map.of(
          "source", "place_source",
          "is now", "place_now",
          "added in the source", "place_added",
          "moved here in the source", "place_moved");

  // What it was, and the commit that it was so at.
  private static final Map<String, String> EARLIER =
      Map.of("was, at ", "place_was", "removed since ", "place_gone");

  /// @param tag one of `TAGS`
  public static Words in(String tag) {
    return new Words(
        Strings.read(Words.class, tag),
        tag.equals("en") ? Optional.empty() : Optional.of(Summaries.in(tag)));
  }

  public static Words english() {
    return in("en");
  }

  /// @param arguments name and value by turns
  public String text(String key, String... arguments) {
    return strings.text(key, arguments);
  }

  /// A text that stands before another one; after a full-width colon there is no space.
  public String label(String key, String... arguments) {
    String text = text(key, arguments);
    return text.endsWith("：") ? text : text + " ";
  }

  /// A text that says how many there are of something.
  ///
  /// @param arguments name and value by turns, without `n`
  String count(String key, long n, String... arguments) {
    return strings.count(key, n, arguments);
  }

  /// A number as the language writes it, in the digits that all of them read.
  String number(long n) {
    return strings.number(n);
  }

  /// What a rule finds, if that is said in another language than the messages.
  Optional<String> summary(String rule) {
    return summaries.map(sentences -> sentences.of(rule));
  }

  /// What a rule finds, in whatever language.
  String finds(String rule) {
    return summary(rule)
        .or(() -> Rules.named(rule).map(RulePage::of).map(RulePage::summary))
        .orElse("");
  }

  /// What a place has to do with a finding; what only one rule says stays English.
  String place(Related related) {
    String said = related.message();
    String key = PLACES.get(said);
    if (key != null) {
      return text(key);
    }
    return EARLIER.entrySet().stream()
        .filter(earlier -> said.startsWith(earlier.getKey()))
        .map(e -> text(e.getValue(), "c", said.substring(e.getKey().length())))
        .findFirst()
        .orElse(said);
  }

  /// What is wrong with a finding: what its rule finds, if that is said in another language, and
  /// its message.
  public String message(Finding finding) {
    String message = Isolated.quotations(finding.message());
    return summary(finding.rule()).map(sentence -> sentence + " " + message).orElse(message);
  }

  /// How many findings there are of each severity: `2 errors, 1 info`.
  String counts(List<Finding> findings) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
    String words = "";
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      int count = counts.getOrDefault(severity, 0);
      if (count > 0) {
        words = joined(words, count(severity + "s", count));
      }
    }
    return words;
  }

  /// Two parts of a list, either of which may be empty.
  String joined(String a, String b) {
    return a.isEmpty() || b.isEmpty() ? a + b : text("joined", "a", a, "b", b);
  }

  /// Whose fault a finding is, in a word.
  String cause(Cause cause) {
    return text("cause_" + cause);
  }

  /// Whose fault a finding is, in words for who reads about it.
  ///
  /// @param locales those that the finding stands for, or empty
  String why(Cause cause, String locales) {
    return switch (cause) {
      case TRANSLATION, STALE -> text("why_" + cause);
      case SOURCE ->
          locales.isEmpty() ? text("why_source") : text("why_inherited", "locales", locales);
      case PIPELINE -> text("why_pipeline", "locales", locales);
    };
  }
}
