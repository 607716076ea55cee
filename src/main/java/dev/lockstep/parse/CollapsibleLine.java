package dev.lockstep.parse;

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

/// A line that starts with `+++`: the start of a collapsible when words follow, its end when none
/// do.
///
/// A fence or HTML block that is open swallows the line, as it does on the site, because flexmark
/// asks for block starts only where text could start one.
final class CollapsibleLine extends Block {

  private static final String MARK = "+++";

  private final BasedSequence title;

  private CollapsibleLine(BasedSequence line) {
    super(line);
    this.title = line.subSequence(MARK.length()).trim();
  }

  BasedSequence title() {
    return title;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {title};
  }

  private static final class LineParser extends AbstractBlockParser {
    private final CollapsibleLine line;

    LineParser(BasedSequence text) {
      this.line = new CollapsibleLine(text);
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
    public void parseInlines(InlineParser inlineParser) {
      inlineParser.parse(line.title(), line);
    }
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
      if (state.getIndent() >= 4 || !line.subSequence(at).startsWith(MARK)) {
        return BlockStart.none();
      }
      return BlockStart.of(new LineParser(line.subSequence(at).trimEnd())).atIndex(line.length());
    }
  }
}
