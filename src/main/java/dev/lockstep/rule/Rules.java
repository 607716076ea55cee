package dev.lockstep.rule;

import dev.lockstep.rule.drift.DriftRules;
import dev.lockstep.rule.input.InputRules;
import dev.lockstep.rule.link.LinkRules;
import dev.lockstep.rule.lint.LintRules;
import dev.lockstep.rule.page.PageRules;
import dev.lockstep.rule.words.WordsRules;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The list of all rules. A rule that is in none of the lists it is made of does not run.
public final class Rules {

  /// Rules that are about the same.
  ///
  /// @param about in words that complete "these are about …"
  public record Family(String name, String about, List<Rule> rules) {}

  /// In the order of the rule index.
  public static final List<Family> FAMILIES =
      List.of(
          new Family("drift", "a translation and its source", DriftRules.ALL),
          new Family("link", "links, anchors and what is included", LinkRules.ALL),
          new Family("page", "pictures, files, front matter and tables of contents", PageRules.ALL),
          new Family("lint", "the structure of one document", LintRules.ALL),
          new Family("words", "words and what is hard to translate", WordsRules.ALL),
          new Family("input", "what is not there or cannot be read", InputRules.ALL));

  /// In the order of the rule index.
  public static final List<Rule> ALL =
      FAMILIES.stream().flatMap(family -> family.rules().stream()).toList();

  // Every document asks for the names; making one takes the class's name apart.
  private static final Map<String, Rule> BY_NAME =
      Collections.unmodifiableMap(
          ALL.stream()
              .collect(
                  Collectors.toMap(
                      Rule::name, rule -> rule, (first, _) -> first, LinkedHashMap::new)));

  private Rules() {}

  /// The names of all rules, in the order of the list.
  public static Set<String> names() {
    return BY_NAME.keySet();
  }

  public static Optional<Rule> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
