package dev.lockstep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.cli.Main;
import dev.lockstep.rule.Rule;
import dev.lockstep.rule.RulePage;
import dev.lockstep.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What README.md and the pages it links say of rules and commands is what the program has.
final class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Path DOCS = Path.of("src/docs");
  private static final Path RULES = DOCS.resolve("rules.md");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");
  private static final String START = "<!-- rules -->\n";
  private static final String END = "<!-- /rules -->\n";

  @Test
  void theRuleIndexIsMadeFromTheRules() throws IOException {
    String page = Files.readString(RULES);
    int start = page.indexOf(START) + START.length();
    int end = page.indexOf(END);
    String index = index();
    if (Update.WANTED) {
      Files.writeString(RULES, page.substring(0, start) + index + page.substring(end));
    } else {
      assertEquals(index, page.substring(start, end), "mvn verify -Dupdate rewrites it");
    }
  }

  private static String index() {
    StringBuilder index = new StringBuilder("\n| rule | severity | finds |\n| --- | --- | --- |\n");
    for (Rule rule : Rules.ALL) {
      index
          .append("| [`")
          .append(rule.name())
          .append("`](../main/resources/dev/lockstep/rule/")
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
  void everyLinkLeadsToAFile() throws IOException {
    List<String> dead = new ArrayList<>();
    List<Path> pages = new ArrayList<>(List.of(README));
    try (Stream<Path> docs = Files.list(DOCS)) {
      docs.forEach(pages::add);
    }
    int links = 0;
    for (Path page : pages) {
      for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
        Path target = page.resolveSibling(link.group(1));
        links++;
        if (!Files.exists(target)) {
          dead.add(page + ": " + link.group(1));
        }
      }
    }
    assertEquals(List.of(), dead);
    assertTrue(links > Rules.ALL.size(), "links: " + links);
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
