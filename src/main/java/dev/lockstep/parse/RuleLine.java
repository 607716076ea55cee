package dev.lockstep.parse;

import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/// A line of three or more `*`, `-` or `_`: a rule across the page.
///
/// It stands in for flexmark's own parser of such lines, whose regular expression is asked on every
/// line and overflows the stack on a line of some thousand dashes.
final class RuleLine extends AbstractBlockParser {

  private final ThematicBreak line;

  private RuleLine(BasedSequence text) {
    this.line = new ThematicBreak(text);
    line.setCharsFromContent();
  }

  @Override
  public Block getBlock() {
    return line;
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }

  @Override
  public void closeBlock(ParserState state) {}

  @Override
  public void parseInlines(InlineParser inlineParser) {}

  // CommonMark 4.1: three or more matching characters, spaces and tabs between them.
  private static boolean isRule(BasedSequence line, int from) {
    if (from >= line.length()) {
      return false;
    }
    char mark = line.charAt(from);
    if (mark != '*' && mark != '-' && mark != '_') {
      return false;
    }
    int marks = 0;
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == mark) {
        marks++;
      } else if (c != ' ' && c != '\t' && c != '\n') {
        return false;
      }
    }
    return marks >= 3;
  }

  /// Starts such a block.
  static final class Starts extends AbstractBlockParserFactory {
    Starts(DataHolder options) {
      super(options);
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      int at = state.getNextNonSpaceIndex();
      if (state.getIndent() >= 4 || !isRule(line, at)) {
        return BlockStart.none();
      }
      return BlockStart.of(new RuleLine(line.subSequence(state.getIndex()))).atIndex(line.length());
    }
  }
}
