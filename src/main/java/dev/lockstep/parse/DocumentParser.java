package dev.lockstep.parse;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Document.Trouble;
import dev.lockstep.model.FrontMatter;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Parses a file into a document. Never throws on what a writer wrote: what cannot be read becomes
/// `Opaque` with a trouble.
public final class DocumentParser {

  /// A longer line is data, not documentation: the longest of 28,000 real documents has 14,253
  /// characters.
  static final int LONGEST_LINE = 1_000_000;

  /// Deeper nesting is no documentation either: real documents stop at 4.
  static final int DEEPEST = 100;

  private static final Parser PARSER =
      Parser.builder(
              new MutableDataSet()
                  .set(
                      Parser.EXTENSIONS,
                      List.of(TablesExtension.create(), new CollapsibleLine.Extension())))
          .build();

  private DocumentParser() {}

  /// @param path the document's path inside its locale's folder
  public static Document parse(SourceText source, Locale locale, String path) {
    FrontMatter frontMatter = FrontMatterReader.read(source.text());
    List<Trouble> troubles = new ArrayList<>();
    if (!frontMatter.closed()) {
      troubles.add(
          new Trouble(
              "front matter is not closed: add a line `---` after its last entry",
              source.lineSpan(1)));
    }
    Span body = new Span(frontMatter.span().end(), source.length());
    List<Block> blocks = blocks(source, body, troubles);
    return new Document(
        source, locale, path, frontMatter, List.copyOf(blocks), List.copyOf(troubles));
  }

  private static List<Block> blocks(SourceText source, Span body, List<Trouble> troubles) {
    for (int line = source.lineOf(body.start()); line <= source.lineCount(); line++) {
      Span span = source.lineSpan(line);
      if (span.length() > LONGEST_LINE) {
        troubles.add(
            new Trouble(
                "line has "
                    + span.length()
                    + " characters: the document is not read beyond its front matter",
                Span.at(span.start())));
        return List.of(new Block.Opaque("unread", body));
      }
      if (nesting(source.text(), span) > DEEPEST) {
        troubles.add(
            new Trouble(
                "line is nested more than "
                    + DEEPEST
                    + " deep: the document is not read beyond its front matter",
                Span.at(span.start())));
        return List.of(new Block.Opaque("unread", body));
      }
    }
    Masking masking = Masking.of(source.text(), body.start());
    try {
      com.vladsch.flexmark.util.ast.Document root = PARSER.parse(masking.text().text());
      return new BlockReader(masking, root).read(root.getFirstChild());
    } catch (StackOverflowError _) {
      // Emphasis and brackets nest without line starts that could be counted before.
      troubles.add(
          new Trouble(
              "words are nested too deep: the document is not read beyond its front matter",
              Span.at(body.start())));
      return List.of(new Block.Opaque("unread", body));
    }
  }

  // Quote marks, list markers and brackets that open before anything closes: an upper bound of the
  // depth.
  private static int nesting(String text, Span line) {
    int depth = 0;
    int deepest = 0;
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if (c == '>'
          || c == '['
          || ((c == '-' || c == '+') && i + 1 < line.end() && text.charAt(i + 1) == ' ')) {
        depth++;
        deepest = Math.max(deepest, depth);
      } else if (c != ' ' && c != '!' && c != '\t') {
        depth = 0;
      }
    }
    return deepest;
  }
}
