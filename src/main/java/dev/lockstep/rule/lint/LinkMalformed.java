package dev.lockstep.rule.lint;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Fix.Safety;
import dev.lockstep.finding.Severity;
import dev.lockstep.locale.LinkKey;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Inline.HalfLink;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A link or picture whose syntax is half there, so that the reader sees brackets and an address.
public final class LinkMalformed implements Rule.OfDocument {

  // A path with a space in the name of its file: what follows the space is still an address.
  private static final Pattern SPACED_PATH =
      Pattern.compile(
          "[!-~&&[^<>()]]+(?:"
              + " [!-~&&[^<>()]]+)*\\.(?:md|html?|png|jpe?g|gif|svg|webp|pdf|zip)(?:[#?][!-~&&[^<>()]]*)?");

  private static final Pattern SOUND = Pattern.compile("[!-~&&[^<>()]]+");

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    return outlined.inlines(HalfLink.class).map(half -> finding(document, half));
  }

  private Finding finding(Document document, HalfLink half) {
    String what = half.image() ? "the picture" : "the link";
    DocumentDraft draft =
        DocumentDraft.at(this, document, half.span())
            .help("write it as " + (half.image() ? "!" : "") + "[words](address)")
            .identity(LinkKey.of(half.target(), document.path()));
    mend(document, half).ifPresent(draft::fix);
    return draft.says(what + " to " + half.target() + " is shown as text: " + half.flaw().reason());
  }

  /// What would make it a link. A translation has its source to look at; here only what is beyond
  /// doubt is safe.
  private static Optional<Fix> mend(Document document, HalfLink half) {
    String address = document.source().slice(half.targetSpan());
    return switch (half.flaw()) {
      case SPACE ->
          SPACED_PATH.matcher(address).matches()
              ? Optional.of(
                  new Fix(
                      "write the space as %20",
                      Safety.SAFE,
                      List.of(
                          new Edit(document.at(half.targetSpan()), address.replace(" ", "%20")))))
              : Optional.empty();
      case UNCLOSED -> unclosed(document, half, address);
      case APART, FULL_WIDTH -> whole(document, half, address);
      // The brackets of an escaped link may be meant to be seen; where the words of an inverted one
      // begin nobody wrote down.
      case ESCAPED, INVERTED, UNOPENED -> Optional.empty();
    };
  }

  // A full stop or a comma behind the address is the sentence's. Where the sentence has an open
  // parenthesis of its own, somebody must see which one was closed.
  private static Optional<Fix> unclosed(Document document, HalfLink half, String address) {
    SourceText text = document.source();
    int length = address.length();
    while (length > 0 && ".,;:!?*_".indexOf(address.charAt(length - 1)) >= 0) {
      length--;
    }
    if (length == 0 || !SOUND.matcher(address.substring(0, length)).matches()) {
      return Optional.empty();
    }
    int end = half.targetSpan().start() + length;
    String line = text.lineAt(text.lineOf(half.span().start()));
    long opened = line.chars().filter(c -> c == '(').count();
    long closed = line.chars().filter(c -> c == ')').count();
    return Optional.of(
        new Fix(
            "close the parenthesis behind the address",
            opened == closed + 1 ? Safety.SAFE : Safety.REVIEW,
            List.of(new Edit(document.at(Span.at(end)), ")"))));
  }

  private static Optional<Fix> whole(Document document, HalfLink half, String address) {
    if (half.content().isEmpty() || !SOUND.matcher(address).matches()) {
      return Optional.empty();
    }
    int from = half.content().getFirst().span().start();
    int to = half.content().getLast().span().end();
    String start = half.image() ? "![" : "[";
    return Optional.of(
        new Fix(
            "set the brackets of the link right",
            half.flaw() == Inline.Flaw.FULL_WIDTH ? Safety.SAFE : Safety.REVIEW,
            List.of(
                new Edit(document.at(new Span(half.span().start(), from)), start),
                new Edit(document.at(new Span(to, half.span().end())), "](" + address + ")"))));
  }
}
