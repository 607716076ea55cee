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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A line that was meant as a step or an entry and is none, because it is indented too far.
public final class StepIndented implements Rule.OfDocument {

  // CommonMark 5.3: an entry is indented by three spaces at most from where its neighbours stand.
  private static final int TOO_FAR = 4;

  private static final Pattern ENTRY = Pattern.compile("[ ]*(\\d{1,2}[.)]|[-*+])[ \\t]+\\S");

  private static final Pattern STEP = Pattern.compile("[ \\t]*(\\d{1,2}[.)])[ \\t]+\\p{Lu}");

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    return outlined.blocks().stream().flatMap(block -> check(document, block).stream());
  }

  private Optional<Finding> check(Document document, Block block) {
    SourceText text = document.source();
    int line = text.lineOf(block.span().start());
    return switch (block) {
      case Block.Paragraph(_, Span span) -> {
        int column = span.start() - text.lineSpan(line).start();
        List<Span> markers = markers(text, line + 1, text.lineOf(span.end()), column);
        yield markers.isEmpty()
            ? Optional.empty()
            : Optional.of(inParagraph(document, markers, column));
      }
      // Settings and output begin with a dash or an asterisk too, but not with `1. Open`.
      case Block.CodeBlock code when !code.fenced() -> {
        Matcher step = STEP.matcher(text.lineAt(line));
        yield step.lookingAt()
            ? Optional.of(asCode(document, text.lineSpan(line).start() + step.start(1)))
            : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  private static List<Span> markers(SourceText text, int from, int to, int column) {
    List<Span> markers = new ArrayList<>();
    for (int line = from; line <= to; line++) {
      Span whole = text.lineSpan(line);
      Matcher entry = ENTRY.matcher(text.slice(whole));
      if (entry.lookingAt() && entry.start(1) - column >= TOO_FAR) {
        markers.add(new Span(whole.start() + entry.start(1), whole.start() + entry.end(1)));
      }
    }
    return markers;
  }

  private Finding inParagraph(Document document, List<Span> markers, int column) {
    SourceText text = document.source();
    Span first = markers.getFirst();
    String marker = text.slice(first);
    int line = text.lineOf(first.start());
    int indent = first.start() - text.lineSpan(line).start();
    List<Edit> edits =
        markers.stream()
            .map(at -> new Span(text.lineSpan(text.lineOf(at.start())).start(), at.start()))
            .map(space -> new Edit(document.at(space), " ".repeat(column)))
            .toList();
    DocumentDraft draft =
        DocumentDraft.at(this, document, first)
            .help("indent it by " + column + ", as the words that it belongs to")
            .identity("text " + marker);
    // Any other number does not interrupt a paragraph (CommonMark 5.3).
    if (!Character.isDigit(marker.charAt(0)) || (marker.startsWith("1") && marker.length() == 2)) {
      draft.fix(new Fix("indent it by " + column, Fix.Safety.REVIEW, edits));
    }
    return draft.says(
        marker
            + " is indented by "
            + indent
            + ": it is part of the paragraph above, not an entry of a list");
  }

  private Finding asCode(Document document, int start) {
    SourceText text = document.source();
    int line = text.lineOf(start);
    int indent = start - text.lineSpan(line).start();
    String words = text.lineAt(line).strip();
    Span marker = new Span(start, start + words.indexOf(' '));
    return DocumentDraft.at(this, document, marker)
        .help("indent it as the steps that it belongs to")
        .identity("code " + text.slice(marker))
        .says(
            text.slice(marker)
                + " is indented by "
                + indent
                + ": it is shown as code, not as a step");
  }
}
