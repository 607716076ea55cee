package dev.lockstep.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lockstep.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/// The dialect as pages to read: each example is Markdown and the model that is made from it.
/// `-Dupdate` rewrites the models.
final class DialectTest {

  private static final Path PAGES = Path.of("src/test/resources/dialect");

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?ms)^## ([^\\n]+)\\n(?:(?!^## ).)*?^~~~md\\n(.*?)^~~~\\n+^~~~model\\n(.*?)^~~~$");

  @TestFactory
  Stream<DynamicNode> pages() throws IOException {
    List<DynamicNode> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(PAGES)) {
      for (Path file : files.sorted().toList()) {
        pages.add(dynamicContainer(file.getFileName().toString(), examples(file)));
      }
    }
    return pages.stream();
  }

  private static Stream<DynamicNode> examples(Path file) throws IOException {
    String page = Files.readString(file);
    if (System.getProperty("update") != null && !"false".equals(System.getProperty("update"))) {
      page = update(page);
      Files.writeString(file, page);
    }
    List<DynamicNode> tests = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(page);
    while (example.find()) {
      String markdown = example.group(2);
      String expected = example.group(3);
      tests.add(
          dynamicTest(example.group(1), () -> assertEquals(expected, model(markdown), markdown)));
    }
    int fences = (int) page.lines().filter("~~~md"::equals).count();
    int found = tests.size();
    tests.add(dynamicTest("every fence is part of an example", () -> assertEquals(fences, found)));
    return tests.stream();
  }

  private static String update(String page) {
    StringBuilder updated = new StringBuilder();
    int at = 0;
    Matcher example = EXAMPLE.matcher(page);
    while (example.find()) {
      updated.append(page, at, example.start(3)).append(model(example.group(2)));
      at = example.end(3);
    }
    return updated.append(page.substring(at)).toString();
  }

  private static String model(String markdown) {
    String text = Escapes.read(markdown);
    return ModelText.of(
        DocumentParser.parse(SourceText.of("page.md", text), Locale.ENGLISH, "help/page.md"));
  }
}
