package dev.lockstep.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lockstep.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every rule page is its rule's test: its examples are run, and `-Dupdate` rewrites what they are
/// expected to say.
final class RulePagesTest {

  private static final Path PAGES = Path.of("src/main/resources/dev/lockstep/rule");

  private static final boolean UPDATE =
      System.getProperty("update") != null && !"false".equals(System.getProperty("update"));

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicNode> examples() throws IOException {
    List<DynamicNode> pages = new ArrayList<>();
    for (Rule rule : Rules.ALL) {
      Path file = PAGES.resolve(rule.name() + ".md");
      String page = Files.exists(file) ? Files.readString(file) : "";
      if (UPDATE && !page.isEmpty()) {
        page = update(rule, file, page);
      }
      pages.add(dynamicContainer(rule.name(), tests(rule, page)));
    }
    return pages.stream();
  }

  private Stream<DynamicNode> tests(Rule rule, String page) {
    List<RuleExample> examples = RulePageReader.examples(rule.name() + ".md", page);
    List<DynamicNode> tests = new ArrayList<>();
    tests.add(
        dynamicTest(
            "has a page with a bad and a good example",
            () -> {
              assertTrue(
                  page.startsWith("# " + rule.name() + "\n"), "the page begins with its name");
              assertFalse(RulePage.of(rule).summary().isEmpty(), "a summary follows");
              assertTrue(examples.stream().anyMatch(e -> isAbout(rule, e)), "no bad example");
              assertTrue(examples.stream().anyMatch(e -> !isAbout(rule, e)), "no good example");
            }));
    for (RuleExample example : examples) {
      tests.add(
          dynamicTest(
              example.title() + ": the findings are those of the page",
              () -> assertEquals(example.findings().content(), printed(rule, example))));
      if (example.isWorkspace() && example.fixed().isPresent()) {
        tests.add(
            dynamicTest(
                example.title() + ": a fix mends and leaves nothing to fix",
                () ->
                    assertEquals(
                        example.fixed().get().content(),
                        example.mended(rule, Files.createTempDirectory(temporary, "example")))));
      }
      if (!example.isWorkspace()) {
        tests.add(
            dynamicTest(
                example.title() + ": a fix mends and leaves nothing to fix",
                () -> fix(rule, example)));
      }
    }
    return tests.stream();
  }

  private static boolean isAbout(Rule rule, RuleExample example) {
    return example.findings().content().contains("[" + rule.name() + "]");
  }

  private static void fix(Rule rule, RuleExample example) {
    String mended = example.mended();
    String target =
        example.files().stream().filter(f -> f.is("target")).findFirst().orElseThrow().content();
    if (example.fixed().isPresent()) {
      assertEquals(example.fixed().get().content(), mended);
      assertTrue(
          example.afterwards().stream()
              .noneMatch(f -> f.rule().equals(rule.name()) && f.fix().isPresent()),
          "the fix leaves its own finding");
    } else {
      assertEquals(target, mended, "there is a fix, so show the mended target");
    }
    assertEquals(mended, example.mendedTwice(), "a second fix changes something");
  }

  private String printed(Rule rule, RuleExample example) throws IOException {
    Path folder = Files.createTempDirectory(temporary, "example");
    List<Finding> findings = example.check(rule, folder);
    return findings.stream().map(f -> print(f, folder) + "\n").collect(Collectors.joining());
  }

  private static String print(Finding finding, Path folder) {
    String at = finding.at().toString();
    int name = at.indexOf(folder.getFileName() + "/");
    String place =
        name < 0 ? at : at.substring(name + folder.getFileName().toString().length() + 1);
    String root = folder.getFileName().toString();
    return place
        + ": "
        + finding.severity()
        + "["
        + finding.rule()
        + "] "
        + finding.message().replaceAll("\\S*" + root + "/", "");
  }

  private String update(Rule rule, Path file, String page) throws IOException {
    StringBuilder updated = new StringBuilder(page);
    List<RuleExample> examples = RulePageReader.examples(rule.name() + ".md", page);
    for (RuleExample example : examples.reversed()) {
      if (example.fixed().isPresent()) {
        RuleExample.Fence fixed = example.fixed().get();
        String mended =
            example.isWorkspace()
                ? example.mended(rule, Files.createTempDirectory(temporary, "example"))
                : example.mended();
        if (fixed.start() > example.findings().start()) {
          updated.replace(fixed.start(), fixed.end(), mended);
        }
      }
      updated.replace(example.findings().start(), example.findings().end(), printed(rule, example));
    }
    if (!updated.toString().equals(page)) {
      Files.writeString(file, updated.toString());
    }
    return updated.toString();
  }

  @Test
  void everyPageHasItsRule() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      List<String> strays =
          pages
              .map(page -> page.getFileName().toString())
              .filter(name -> name.endsWith(".md"))
              .map(name -> name.replaceFirst("\\.md$", ""))
              .filter(name -> Rules.named(name).isEmpty())
              .toList();
      assertEquals(List.of(), strays, "a page without a rule in Rules.ALL");
    }
  }
}
