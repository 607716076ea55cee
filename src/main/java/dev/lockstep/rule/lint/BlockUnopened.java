package dev.lockstep.rule.lint;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.stream.Stream;

/// The end of a block that never begins, or a tab that stands in no tab group.
public final class BlockUnopened implements Rule.OfDocument {

  private static final String TAB = "[!TAB";

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    Stream<Span> marks =
        outlined.blocks().stream()
            .filter(block -> isStray(document.source(), block))
            .map(Block::span);
    Stream<Span> tags = HtmlBalance.of(outlined).unopened().stream().map(HtmlBalance.Tag::span);
    return Stream.concat(marks, tags).map(at -> finding(document, at));
  }

  private static boolean isStray(SourceText text, Block block) {
    return switch (block) {
      case Block.Opaque opaque ->
          opaque.kind().equals("end without a beginning") || opaque.kind().equals("+++");
      // A tab outside of a group is read as a group that has no marks.
      case Block.Tabs tabs ->
          !tabs.closed() && text.lineAt(text.lineOf(tabs.span().start())).contains(TAB);
      case Block.Heading _,
          Block.Paragraph _,
          Block.Procedure _,
          Block.Bullets _,
          Block.Note _,
          Block.Shadebox _,
          Block.Collapsible _,
          Block.CodeBlock _,
          Block.Table _,
          Block.Include _,
          Block.Video _,
          Block.Comment _,
          Block.Html _ ->
          false;
    };
  }

  private Finding finding(Document document, Span span) {
    SourceText text = document.source();
    Span line = text.lineSpan(text.lineOf(span.start()));
    Span mark = new Span(span.start(), Math.min(line.end(), span.end()));
    String written = text.slice(mark).strip();
    boolean tab = written.contains(TAB);
    return DocumentDraft.at(this, document, mark)
        .help(
            tab
                ? "put >[!BEGINTABS] before the first tab and >[!ENDTABS] behind the last"
                : "delete it, or write what it ends before it, with the same indentation")
        .identity(written)
        .says(
            tab
                ? written + " stands in no tab group"
                : written + " ends nothing: nothing is open here");
  }
}
