package dev.lockstep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.cli.Main;
import dev.lockstep.rule.Rule;
import dev.lockstep.rule.RulePage;
import dev.lockstep.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What README.md says of rules and commands is what the program has.
final class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final String START = "<!-- rules -->\n";
  private static final String END = "<!-- /rules -->\n";

  @Test
  void theRuleIndexIsMadeFromTheRules() throws IOException {
    String readme = Files.readString(README);
    int start = readme.indexOf(START) + START.length();
    int end = readme.indexOf(END);
    String index = index();
    if (Update.WANTED) {
      Files.writeString(README, readme.substring(0, start) + index + readme.substring(end));
    } else {
      assertEquals(index, readme.substring(start, end), "mvn verify -Dupdate rewrites it");
    }
  }

  private static String index() {
    StringBuilder index = new StringBuilder("\n| rule | severity | finds |\n| --- | --- | --- |\n");
    for (Rule rule : Rules.ALL) {
      index
          .append("| [`")
          .append(rule.name())
          .append("`](src/main/resources/dev/lockstep/rule/")
          .append(rule.name())
          .append(".md) | ")
          .append(rule.severity())
          .append(" | ")
          .append(RulePage.of(rule).summary().replace("|", "\\|"))
          .append(" |\n");
    }
    return index.append('\n').toString();
  }

  @Test
  void everyCommandIsInTheTable() throws IOException {
    Set<String> told =
        Pattern.compile("^\\| `lockstep (\\w+)", Pattern.MULTILINE)
            .matcher(Files.readString(README))
            .results()
            .map((MatchResult row) -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> there = new TreeSet<>(Main.commands());
    assertEquals(there, told);
  }
}
