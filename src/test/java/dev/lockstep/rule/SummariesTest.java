package dev.lockstep.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.page.Typography;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// In every language there is one sentence for each rule, and it says what that of its page says.
final class SummariesTest {

  static final List<String> TAGS = Summaries.TAGS;

  private static final Pattern CODE = Pattern.compile("`[^`]*`");

  @ParameterizedTest
  @FieldSource("TAGS")
  void everyRuleHasASentenceOfItsOwn(String tag) {
    Summaries summaries = Summaries.in(tag);
    assertEquals(new TreeSet<>(Rules.names()), new TreeSet<>(summaries.sentences().keySet()));
    Map<String, String> rules = new HashMap<>();
    for (Rule rule : Rules.ALL) {
      String sentence = summaries.of(rule.name());
      assertNotEquals(RulePage.of(rule).summary(), sentence);
      String twin = rules.put(sentence, rule.name());
      assertEquals(null, twin, () -> rule.name() + " says the same as " + twin);
    }
  }

  @ParameterizedTest
  @FieldSource("TAGS")
  void codeStaysAsItIs(String tag) {
    Summaries summaries = Summaries.in(tag);
    for (Rule rule : Rules.ALL) {
      assertEquals(code(RulePage.of(rule).summary()), code(summaries.of(rule.name())), rule.name());
    }
  }

  @ParameterizedTest
  @FieldSource("TAGS")
  void everySentenceIsSetAsItsLanguageSetsIt(String tag) {
    List<String> wrong = new ArrayList<>();
    String end = Set.of("zh-Hans", "ja").contains(tag) ? "。" : ".";
    for (String sentence : Summaries.in(tag).sentences().values()) {
      wrong.addAll(Typography.wrong(tag, sentence));
      // A code at the end of a sentence has its own full stop beside it, or none.
      if (!sentence.endsWith(end) && !sentence.endsWith("`")) {
        wrong.add(tag + " does not end: " + sentence);
      }
    }
    assertTrue(wrong.isEmpty(), () -> "\n" + String.join("\n", wrong));
  }

  @ParameterizedTest
  @FieldSource("TAGS")
  void theSentencesStandInTheOrderOfTheirRules(String tag) throws IOException {
    Path file = Path.of("src/main/resources/dev/lockstep/rule/summaries_" + tag + ".properties");
    List<String> keys =
        Files.readAllLines(file).stream().map(line -> line.replaceFirst(" = .*", "")).toList();
    assertEquals(keys.stream().sorted().toList(), keys);
    assertEquals(Rules.ALL.size(), keys.size());
  }

  private static Set<String> code(String sentence) {
    return CODE.matcher(sentence)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
