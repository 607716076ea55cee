package dev.lockstep.parse;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Asks the parser of a block only about lines that start with its character.
///
/// flexmark asks each of them about each line, by regular expression, and its heading parser joins
/// the whole paragraph before it looks at the line: a paragraph of 50,000 lines took six seconds,
/// and a fifth of the time for ordinary documents went there.
final class BlockStarts extends AbstractBlockParserFactory {

  private final BlockParserFactory heading;
  private final BlockParserFactory fence;
  private final BlockParserFactory html;
  private final BlockParserFactory list;
  private final BlockParserFactory rule;
  private final BlockParserFactory collapsible;

  private BlockStarts(DataHolder options) {
    super(options);
    this.heading = new HeadingParser.Factory().apply(options);
    this.fence = new FencedCodeBlockParser.Factory().apply(options);
    this.html = new HtmlBlockParser.Factory().apply(options);
    this.list = new ListBlockParser.Factory().apply(options);
    this.rule = new RuleLine.Starts(options);
    this.collapsible = new CollapsibleLine.Starts(options);
  }

  // The order is CommonMark's: `a` above `---` is a heading, `* * *` is no list.
  @Override
  public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    int at = state.getNextNonSpaceIndex();
    return switch (at < line.length() ? line.charAt(at) : '\n') {
      case '#', '=' -> heading.tryStart(state, matched);
      case '`', '~' -> fence.tryStart(state, matched);
      case '<' -> html.tryStart(state, matched);
      case '-' -> first(state, matched, heading, rule, list);
      case '*' -> first(state, matched, rule, list);
      case '_' -> rule.tryStart(state, matched);
      case '+' -> first(state, matched, collapsible, list);
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> list.tryStart(state, matched);
      default -> BlockStart.none();
    };
  }

  private static @Nullable BlockStart first(
      ParserState state, MatchedBlockParser matched, BlockParserFactory... factories) {
    for (BlockParserFactory factory : factories) {
      BlockStart start = factory.tryStart(state, matched);
      if (start != null) {
        return start;
      }
    }
    return BlockStart.none();
  }

  /// The flexmark extension that puts this in place of the parsers it asks.
  static final class Extension implements Parser.ParserExtension {
    @Override
    public void parserOptions(MutableDataHolder options) {
      options
          .set(Parser.HEADING_PARSER, false)
          .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
          .set(Parser.HTML_BLOCK_PARSER, false)
          .set(Parser.LIST_BLOCK_PARSER, false)
          .set(Parser.THEMATIC_BREAK_PARSER, false);
    }

    @Override
    public void extend(Parser.Builder builder) {
      builder.customBlockParserFactory(new Factory(new BlockStarts(builder)));
    }
  }

  // Made once for all documents: they hold options and regular expressions alone, and compiling
  // these took 1.2 % of a check.
  private static final class Factory implements CustomBlockParserFactory {
    private final BlockStarts starts;

    Factory(BlockStarts starts) {
      this.starts = starts;
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of(BlockQuoteParser.Factory.class);
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of(IndentedCodeBlockParser.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
      return starts;
    }
  }
}
