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
import dev.lockstep.text.Nearest;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A note that the site does not show as one: its kind is unknown, or a character of its mark is
/// missing.
public final class NoteMalformed implements Rule.OfDocument {

  private static final List<String> NOTES =
      List.of(
          "NOTE",
          "TIP",
          "IMPORTANT",
          "WARNING",
          "CAUTION",
          "ERROR",
          "INFO",
          "SUCCESS",
          "ADMIN",
          "ADMINISTRATION",
          "AVAILABILITY",
          "PREREQUISITES",
          "MORELIKETHIS");

  private static final List<String> KINDS =
      Stream.concat(
              NOTES.stream(),
              Stream.of(
                  "VIDEO",
                  "CONTEXTUALHELP",
                  "TAB",
                  "BEGINTABS",
                  "ENDTABS",
                  "BEGINSHADEBOX",
                  "ENDSHADEBOX"))
          .toList();

  // `[NOTE]` and `[! NOTE]`; `[NOTE](x)` is a link.
  private static final Pattern MARK =
      Pattern.compile("\\[(!?)[ \\t]*(\\p{Lu}{3,20})[ \\t]*:?\\](?![(\\[{])");

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
    return switch (block) {
      case Block.Note(String kind, Span at, _, _) when !kind.equals("QUOTE") ->
          KINDS.contains(kind) ? Optional.empty() : Optional.of(unknown(document, kind, at));
      case Block.Paragraph(_, Span span) -> malformed(document, span.start());
      default -> Optional.empty();
    };
  }

  private Finding unknown(Document document, String kind, Span at) {
    Optional<String> near = Nearest.of(kind, KINDS);
    DocumentDraft draft = DocumentDraft.at(this, document, at).identity(kind);
    if (near.isPresent()) {
      String mark = "[!" + near.get() + "]";
      Edit edit = new Edit(document.at(at), mark);
      draft.fix(new Fix("write " + mark, Fix.Safety.REVIEW, List.of(edit)));
    }
    return draft
        .help(
            near.map(meant -> "write [!" + meant + "]")
                .orElse("write a kind that the site knows: " + String.join(", ", NOTES)))
        .says(
            "[!"
                + kind
                + "] is no kind of note"
                + near.map(meant -> "; did you mean [!" + meant + "]?").orElse(""));
  }

  private Optional<Finding> malformed(Document document, int start) {
    SourceText text = document.source();
    Span line = text.lineSpan(text.lineOf(start));
    Matcher mark = MARK.matcher(text.text()).region(start, Math.max(start, line.end()));
    if (!mark.lookingAt() || !KINDS.contains(mark.group(2))) {
      return Optional.empty();
    }
    String before = text.text().substring(line.start(), start).stripTrailing();
    boolean quoted = before.endsWith(">");
    boolean bang = !mark.group(1).isEmpty();
    // `[NOTE]` in plain text may be a placeholder; in a quote it is a note.
    if (!quoted && !bang) {
      return Optional.empty();
    }
    Span at = new Span(quoted ? line.start() + before.length() - 1 : start, mark.end());
    String kind = mark.group(2);
    String missing =
        !quoted
            ? "there is no > before it"
            : !bang ? "its ! is missing" : "its mark is [!" + kind + "] without a blank or colon";
    return Optional.of(
        DocumentDraft.at(this, document, at)
            .help("write >[!" + kind + "], and > before each line of the note")
            .identity(kind)
            .says(text.slice(at) + " is shown as text: " + missing));
  }
}
