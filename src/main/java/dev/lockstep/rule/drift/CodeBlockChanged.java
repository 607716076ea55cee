package dev.lockstep.rule.drift;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Unit;
import dev.lockstep.rule.CodeText;
import dev.lockstep.rule.CodeText.Line;
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
        || !s.fenced()
        || s.code().equals(t.code())
        || isLoss(comparison, target)) {
      return Stream.of();
    }
    List<Line> expected = CodeText.lines(s.code());
    List<Line> found = CodeText.lines(t.code());
    int line = 0;
    while (line < Math.min(expected.size(), found.size())
        && expected.get(line).key().equals(found.get(line).key())) {
      line++;
    }
    if (line == expected.size() && line == found.size()) {
      return Stream.of();
    }
    return Stream.of(
        Draft.at(this, comparison, place(comparison, target.span(), t, found, line))
            .in(source)
            .source(source.span())
            .help("copy the code of the source")
            .identity(expected.isEmpty() ? "" : expected.getFirst().key())
            .says(message(expected, found, line)));
  }

  // What a fence swallows is told once, as lost structure.
  private static boolean isLoss(Comparison comparison, Unit target) {
    return comparison
        .explained()
        .loss()
        .filter(loss -> loss.at().start() == target.span().start())
        .isPresent();
  }

  private static String message(List<Line> expected, List<Line> found, int line) {
    String has = quoted(expected, line);
    String is = quoted(found, line);
    if (found.size() < expected.size() && is.equals(quoted(expected, line + 1))) {
      return "code line " + has + " of the source is not here";
    }
    if (found.size() > expected.size() && has.equals(quoted(found, line + 1))) {
      return "code line " + is + " is not in the source";
    }
    return "code has " + is + ", its source has " + has;
  }

  private static String quoted(List<Line> lines, int line) {
    return line < lines.size()
        ? "`" + CodeText.visible(lines.get(line).text()) + "`"
        : "nothing more";
  }

  // The line that differs; the start of the block if the code ends too early.
  private static Span place(
      Comparison comparison, Span block, Block.CodeBlock code, List<Line> lines, int line) {
    SourceText text = comparison.target().source();
    int first = text.lineOf(block.start());
    if (line >= lines.size()) {
      return new Span(block.start(), text.lineSpan(first).end());
    }
    int number = first + (code.fenced() ? 1 : 0) + lines.get(line).number();
    Span whole = text.lineSpan(number);
    int indent = whole.length() - text.lineAt(number).stripLeading().length();
    return new Span(whole.start() + indent, whole.end());
  }
}
