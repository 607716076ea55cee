package dev.lockstep.rule;

import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.parse.DocumentParser;
import dev.lockstep.rule.RuleExample.Fence;
import dev.lockstep.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the examples of a rule page with our own parser.
final class RulePageReader {

  private RulePageReader() {}

  static List<RuleExample> examples(String name, String page) {
    Document document = DocumentParser.parse(SourceText.of(name, page), Locale.ENGLISH, name);
    List<RuleExample> examples = new ArrayList<>();
    String title = "";
    List<Fence> fences = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Block.Heading heading) {
        example(title, fences).ifPresent(examples::add);
        title = Inline.text(heading.content());
        fences = new ArrayList<>();
      } else if (block instanceof Block.CodeBlock code && code.fenced()) {
        // From the page itself: a code block of the model has lost its [!UICONTROL …] markers.
        int start = page.indexOf('\n', code.span().start()) + 1;
        int end = page.lastIndexOf('\n', code.span().end() - 1) + 1;
        fences.add(
            new Fence(List.of(code.info().split(" ", -1)), page.substring(start, end), start, end));
      }
    }
    example(title, fences).ifPresent(examples::add);
    return examples;
  }

  private static Optional<RuleExample> example(String title, List<Fence> fences) {
    return fences.stream()
        .filter(fence -> fence.is("findings"))
        .findFirst()
        .map(
            findings ->
                new RuleExample(
                    title,
                    fences.stream().filter(f -> !f.is("findings") && !f.is("fixed")).toList(),
                    findings,
                    fences.stream().filter(f -> f.is("fixed")).findFirst()));
  }
}
