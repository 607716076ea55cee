package dev.lockstep.parse;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lockstep.Lockstep;
import dev.lockstep.model.Document;
import dev.lockstep.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What once crashed or hung: each file says in its first line what happened. The rules run too,
/// because a model that is too deep overflows their stack and not the parser's.
final class CrashersTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int MANY = 10_000;

  @TestFactory
  Stream<DynamicTest> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/crashers"))) {
      return files.sorted().toList().stream()
          .map(
              file ->
                  dynamicTest(
                      file.getFileName().toString(), () -> compare(Files.readString(file))));
    }
  }

  @TestFactory
  Stream<DynamicTest> manyOfOneThing() {
    return List.of(
            "[",
            "]",
            "![",
            "](",
            "[a](",
            "[a](b)",
            "[a](<b",
            "[[a]",
            "[a][",
            "[a] ",
            "[a]: b\n",
            "*",
            "**a _b ",
            "*a_",
            "a**b",
            "_",
            "`",
            ">",
            "> ",
            ">\n",
            "<",
            "<!-",
            "<!-- ",
            "</",
            "<div>",
            "<div>\n",
            "<ul><li>",
            "<td>",
            "<a href=\"b\">",
            "{{",
            "{{a ",
            "{#",
            "{#a\n",
            "{",
            "[!UICONTROL ",
            "[!UICONTROL a]",
            "[!UICONTROL **a**] ",
            "**[!UICONTROL a]** ",
            "[!BADGE a]{",
            "](/a b) ",
            "[a] (http://b) ",
            "http://",
            "http://a.b/c ",
            "&",
            "&amp;",
            "&a",
            "&#x200B;",
            "&#",
            "\\",
            "\u200B",
            "- ",
            "* ",
            "+ ",
            "1. ",
            "# ",
            "#",
            "~",
            "=",
            "|",
            "|a",
            "|-",
            "|a|b|\n",
            "+++a\n",
            "+++\n",
            ">[!TAB a]\n\n",
            ">[!NOTE]\n>a\n\n",
            "---\n",
            "- a\n",
            "1. a\n\n",
            "a\n",
            "a\n\n",
            "    a\n",
            "\t",
            " ",
            "\n",
            "\r",
            "\0",
            "\uD83D",
            "\uFEFF",
            "\u0301",
            "字")
        .stream()
        .map(
            part ->
                dynamicTest(
                    MANY + " times `" + Escapes.write(part) + "`", () -> run(part.repeat(MANY))));
  }

  @TestFactory
  Stream<DynamicTest> largeThings() {
    StringBuilder lists = new StringBuilder();
    for (int depth = 0; depth < 3_000; depth++) {
      lists.append("  ".repeat(depth)).append("- a\n");
    }
    String row = "|" + "a|".repeat(MANY) + "\n";
    return Stream.of(
        dynamicTest("3,000 lists in one another", () -> run(lists.toString())),
        dynamicTest("a table of 10,000 columns", () -> run(row + row.replace('a', '-') + row)),
        dynamicTest("a table of 10,000 rows", () -> run("|a|\n|-|\n" + "|b|\n".repeat(MANY))),
        dynamicTest("200,000 lines", () -> run("line of words\n".repeat(200_000))),
        dynamicTest("a line of 50 MB", () -> run("word ".repeat(10_000_000))),
        dynamicTest(
            "emphasis in emphasis",
            () -> run("*a **b ".repeat(5_000) + "c" + "** d*".repeat(5_000))),
        dynamicTest(
            "pictures in pictures", () -> run("![a ".repeat(5_000) + "](/b)".repeat(5_000))),
        dynamicTest("HTML in HTML", () -> run("<b>".repeat(9_000) + "\n" + "</b>".repeat(9_000))));
  }

  private static void run(String text) {
    assertTimeoutPreemptively(LIMIT, () -> parse(text));
  }

  private static void compare(String text) {
    assertTimeoutPreemptively(LIMIT, () -> Lockstep.compare(parse(text), parse(text)));
  }

  private static Document parse(String text) {
    return Lockstep.parse(SourceText.of("page.md", text), Locale.ENGLISH, "help/page.md");
  }
}
