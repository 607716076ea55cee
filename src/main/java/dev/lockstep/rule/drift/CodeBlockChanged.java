package dev.lockstep.rule.drift;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Unit;
import dev.lockstep.rule.CodeText;
import dev.lockstep.rule.Comparison;
import dev.lockstep.rule.Draft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.List;
import java.util.stream.Stream;

/// A code block that is not that of the source, comments and placeholders apart.
public final class CodeBlockChanged implements Rule.OfTranslation {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Comparison comparison) {
    return comparison.couples().flatMap(pair -> check(comparison, pair.source(), pair.target()));
  }

  private Stream<Finding> check(Comparison comparison, Unit source, Unit target) {
    if (!(source.block() instanceof Block.CodeBlock s)
        || !(target.block() instanceof Block.CodeBlock t)
        || isLoss(comparison, target)) {
      return Stream.of();
    }
    List<String> expected = CodeText.lines(s.code());
    List<String> found = CodeText.lines(t.code());
    if (expected.equals(found)) {
      return Stream.of();
    }
    int line = 0;
    while (line < Math.min(expected.size(), found.size())
        && expected.get(line).equals(found.get(line))) {
      line++;
    }
    String has = line < expected.size() ? "`" + expected.get(line) + "`" : "nothing more";
    String is = line < found.size() ? "`" + found.get(line) + "`" : "nothing more";
    return Stream.of(
        Draft.at(this, comparison, place(comparison, target.span(), is))
            .in(source)
            .source(source.span())
            .help("copy the code of the source")
            .identity(expected.isEmpty() ? "" : expected.getFirst())
            .says("code has " + is + ", its source has " + has));
  }

  // What a fence swallows is told once, as lost structure.
  private static boolean isLoss(Comparison comparison, Unit target) {
    return comparison
        .explained()
        .loss()
        .filter(loss -> loss.at().start() == target.span().start())
        .isPresent();
  }

  // The first line of the block that reads like the one that differs.
  private static Span place(Comparison comparison, Span block, String line) {
    SourceText text = comparison.target().source();
    String wanted = line.replace("`", "");
    for (int n = text.lineOf(block.start());
        n <= text.lineOf(Math.max(block.start(), block.end() - 1));
        n++) {
      if (CodeText.lines(text.lineAt(n)).contains(wanted)) {
        return text.lineSpan(n);
      }
    }
    return text.lineSpan(text.lineOf(block.start()));
  }
}
