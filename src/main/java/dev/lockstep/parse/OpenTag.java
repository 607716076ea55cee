package dev.lockstep.parse;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The start of a comment, instruction or declaration that has no end in its block: plain text.
///
/// flexmark finds that out anew at each one, by a regular expression over the rest of the block;
/// ten thousand `<?` take it 13 seconds. Here the first miss speaks for those after it.
final class OpenTag implements InlineParserExtension {

  private static final String[][] PAIRS = {
    {"<?", "?>"}, {"<![", "]]>"}, {"<!--", "-->"}, {"<!", ">"}
  };

  private int missed = -1;

  @Override
  public void finalizeDocument(InlineParser inlineParser) {}

  @Override
  public void finalizeBlock(InlineParser inlineParser) {
    missed = -1;
  }

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int at = parser.getIndex();
    for (int i = 0; i < PAIRS.length; i++) {
      if (input.matchChars(PAIRS[i][0], at)) {
        if (missed != i && input.indexOf(PAIRS[i][1], at + 2) >= 0) {
          return false;
        }
        missed = i;
        parser.appendText(input, at, at + 1);
        parser.setIndex(at + 1);
        return true;
      }
    }
    return false;
  }

  /// The flexmark extension that knows these starts.
  static final class Extension implements Parser.ParserExtension {
    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder builder) {
      builder.customInlineParserExtensionFactory(new Factory());
    }
  }

  private static final class Factory implements InlineParserExtensionFactory {
    @Override
    public CharSequence getCharacters() {
      return "<";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser parser) {
      return new OpenTag();
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }
}
