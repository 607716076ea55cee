package dev.lockstep.rule.lint;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A block that has a start and no end, so that it swallows what follows.
public final class BlockUnclosed implements Rule.OfDocument {

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  /// A block without its end.
  ///
  /// @param what the block in a writer's words
  /// @param end what would close it
  /// @param mark what opens it
  /// @param swallowed where what it takes with it ends
  private record Open(String what, String end, Span mark, int swallowed) {}

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    List<Open> open = new ArrayList<>();
    outlined.blocks().forEach(block -> open(block, document).ifPresent(open::add));
    HtmlBalance.of(outlined).unclosed().forEach(found -> open.add(open(found)));
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      if (i > 0 && isEndOf(document, open.get(i - 1), open.get(i))) {
        continue;
      }
      findings.add(
          i + 1 < open.size() && isEndOf(document, open.get(i), open.get(i + 1))
              ? outdented(document, open.get(i), open.get(i + 1))
              : finding(document, open.get(i)));
    }
    return findings.stream();
  }

  private static Optional<Open> open(Block block, Document document) {
    Span span = block.span();
    SourceText text = document.source();
    String what =
        switch (block) {
          case Block.CodeBlock code when code.fenced() && !code.closed() -> "code fence";
          case Block.Comment comment when !comment.closed() -> "comment";
          case Block.Tabs tabs when !tabs.closed() && isMark(text, span, "BEGINTABS") ->
              "tab group";
          case Block.Shadebox box when !box.closed() -> "shade box";
          case Block.Collapsible fold when !fold.closed() -> "collapsible";
          case Block.Heading _,
              Block.Paragraph _,
              Block.Procedure _,
              Block.Bullets _,
              Block.Note _,
              Block.Tabs _,
              Block.Shadebox _,
              Block.Collapsible _,
              Block.CodeBlock _,
              Block.Table _,
              Block.Include _,
              Block.Video _,
              Block.Comment _,
              Block.Html _,
              Block.Opaque _ ->
              "";
        };
    if (what.isEmpty()) {
      return Optional.empty();
    }
    Span line = text.lineSpan(text.lineOf(span.start()));
    Span mark = new Span(span.start(), Math.max(span.start(), Math.min(line.end(), span.end())));
    String end =
        switch (what) {
          case "code fence" -> fence(text.slice(mark));
          case "comment" -> "-->";
          case "tab group" -> ">[!ENDTABS]";
          case "shade box" -> ">[!ENDSHADEBOX]";
          default -> "+++";
        };
    return Optional.of(new Open(what, end, mark, span.end()));
  }

  private static boolean isMark(SourceText text, Span span, String mark) {
    return text.slice(text.lineSpan(text.lineOf(span.start()))).contains("[!" + mark + "]");
  }

  private static String fence(String mark) {
    int length = 0;
    while (length < mark.length() && mark.charAt(length) == mark.charAt(0)) {
      length++;
    }
    return mark.substring(0, length);
  }

  private static Open open(HtmlBalance.Unclosed found) {
    String name = found.tag().name();
    return new Open("<" + name + ">", "</" + name + ">", found.tag().span(), found.end());
  }

  // A fence in a step ends with the step. Its end, if it is indented less, begins another one.
  private static boolean isEndOf(Document document, Open fence, Open next) {
    return fence.end().equals(next.end())
        && fence.what().equals("code fence")
        && document.source().slice(next.mark()).strip().equals(next.end())
        && fence.swallowed() <= next.mark().start()
        && document.source().slice(new Span(fence.swallowed(), next.mark().start())).isBlank();
  }

  private Finding outdented(Document document, Open fence, Open end) {
    String lines = lines(document, end);
    int deeper = Math.max(0, column(document, fence) - column(document, end));
    return draft(document, fence)
        .related("its end", end.mark())
        .help("indent " + end.end() + " as its beginning")
        .fix(
            new Fix(
                "indent " + end.end() + " as its beginning",
                Fix.Safety.SAFE,
                List.of(new Edit(document.at(Span.at(end.mark().start())), " ".repeat(deeper)))))
        .says(
            "code fence is never closed: its end is indented less, is no part of the list, and"
                + " begins another one"
                + (lines.isEmpty() ? "" : ", which takes " + lines + " with it"));
  }

  private Finding finding(Document document, Open open) {
    String lines = lines(document, open);
    return draft(document, open)
        .help("write " + open.end() + " where the " + open.what() + " ends")
        .says(
            open.what()
                + " is never closed"
                + (lines.isEmpty() ? "" : ": it takes " + lines + " with it"));
  }

  private DocumentDraft draft(Document document, Open open) {
    return DocumentDraft.at(this, document, open.mark())
        .identity(open.what() + " " + document.source().slice(open.mark()).strip());
  }

  private static int column(Document document, Open open) {
    return document.source().positionOf(open.mark().start()).column() - 1;
  }

  private static String lines(Document document, Open open) {
    SourceText text = document.source();
    int last = open.swallowed();
    while (last > open.mark().end() && Character.isWhitespace(text.text().charAt(last - 1))) {
      last--;
    }
    int lines = text.lineOf(last) - text.lineOf(open.mark().start());
    return lines <= 0 ? "" : lines == 1 ? "the line below" : "the " + lines + " lines below";
  }
}
