package dev.lockstep.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The page of a rule: manual, help text and tests in one Markdown file, `rule/NAME.md` beside the
/// classes.
///
/// @param text the whole page; its first paragraph says what the rule finds
public record RulePage(String text) {

  /// @throws IllegalArgumentException if the rule has no page
  public static RulePage of(Rule rule) {
    String file = "/dev/lockstep/rule/" + rule.name() + ".md";
    try (InputStream in = RulePage.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("rule " + rule.name() + " has no page");
      }
      return new RulePage(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the reader of the documentation loses: the first paragraph of that section, on one line;
  /// empty if there is none.
  public String why() {
    String[] parts = text.split("\n## Why it matters\n\n", 2);
    return parts.length < 2 ? "" : parts[1].split("\n\n", 2)[0].strip().replace('\n', ' ');
  }

  /// The first paragraph, on one line.
  public String summary() {
    String[] paragraphs = text.split("\n\n", 3);
    return paragraphs.length < 2 ? "" : paragraphs[1].strip().replace('\n', ' ');
  }
}
