package dev.lockstep.parse;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
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
  static final int LONGEST_LINE = 100_000;

  private static final Parser WITHOUT_TABLES = parser(new MutableDataSet());

  /// Looks for a table in every paragraph, which costs a tenth of all parsing; most documents have
  /// no bar that one could be made of.
  private static final class WithTables {
    // As GitHub and the site read tables: one dash is enough, `||` is an empty cell, the line of
    // dashes has as many columns as the header.
    private static final Parser PARSER =
        parser(
            new MutableDataSet()
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(TablesExtension.MIN_HEADER_ROWS, 1)
                .set(TablesExtension.WITH_CAPTION, false),
            TablesExtension.create());
  }

  private static Parser parser(MutableDataSet options, Extension... first) {
    List<Extension> extensions = new ArrayList<>(List.of(first));
    extensions.add(new BlockStarts.Extension());
    extensions.add(new OpenTag.Extension());
    return Parser.builder(options.set(Parser.EXTENSIONS, extensions)).build();
  }

  private DocumentParser() {}

  /// Where what readers see begins in a file: behind its front matter.
  public static int bodyStart(String text) {
    return FrontMatterReader.read(text).span().end();
  }

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
        return unread(
            "line has "
                + span.length()
                + " characters, more than "
                + LONGEST_LINE
                + ": the document is not read beyond its front matter",
            Span.at(span.start()),
            body,
            troubles);
      }
      if (Depth.of(source.text(), span) > Depth.DEEPEST) {
        return tooDeep(Span.at(span.start()), body, troubles);
      }
    }
    Masking masking = Masking.of(source.text(), body.start());
    try {
      String text = masking.text().text();
      Parser parser = text.indexOf('|') < 0 ? WITHOUT_TABLES : WithTables.PARSER;
      com.vladsch.flexmark.util.ast.Document root = parser.parse(text);
      return new BlockReader(masking, root).read(root.getFirstChild());
    } catch (Depth.TooDeep e) {
      return tooDeep(e.span(), body, troubles);
    } catch (StackOverflowError _) {
      // flexmark's regular expressions recurse for each attribute of a tag.
      return unread(
          "a tag or link has too many parts for the parser: the document is not read beyond its"
              + " front matter",
          Span.at(body.start()),
          body,
          troubles);
    }
  }

  private static List<Block> tooDeep(Span at, Span body, List<Trouble> troubles) {
    return unread(
        "text is nested more than "
            + Depth.DEEPEST
            + " deep: the document is not read beyond its front matter",
        at,
        body,
        troubles);
  }

  private static List<Block> unread(String why, Span at, Span body, List<Trouble> troubles) {
    troubles.add(new Trouble(why, at));
    return List.of(new Block.Opaque("unread", body));
  }
}
