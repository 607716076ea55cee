package dev.lockstep.rule.words;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Inline.Form;
import dev.lockstep.model.Inline.Link;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An address in the text that is neither a link nor code.
public final class UrlBare implements Rule.OfDocument {

  // What the reader replaces, or what leads nowhere but on the reader's own machine.
  private static final Pattern EXAMPLE_HOST =
      Pattern.compile(
          "(?i)^[a-z]+://(?:[^./?#:]*"
              + "|(?:[^/?#]*\\.)?(?:localhost|test|local|invalid|internal|example(?:\\.[a-z]+)?)"
              + "|\\d+\\.\\d+\\.\\d+\\.\\d+)(?:[:/?#]|$)");

  private static final Pattern EXAMPLE_WORD =
      Pattern.compile(
          "(?i)\\b(?:your|my)[-_.]?(?:store|shop|site|domain|host|server|org|company|url)");

  private static final String PLACEHOLDER = "<{[*$…";

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    return outlined.all().stream()
        .flatMap(unit -> outsideOfLinks(unit.content()))
        .filter(link -> link.form() == Form.BARE && !isExample(document, link))
        .map(link -> finding(document, link));
  }

  // `[https://…](https://…)` is a link.
  private static Stream<Link> outsideOfLinks(List<Inline> inlines) {
    return inlines.stream()
        .flatMap(
            inline ->
                inline instanceof Link link ? Stream.of(link) : outsideOfLinks(inline.content()));
  }

  private static boolean isExample(Document document, Link link) {
    String text = document.source().text();
    int end = link.span().end();
    return EXAMPLE_HOST.matcher(link.target()).find()
        || EXAMPLE_WORD.matcher(link.target()).find()
        || link.target().codePoints().anyMatch(c -> PLACEHOLDER.indexOf(c) >= 0)
        || (end < text.length() && PLACEHOLDER.indexOf(text.charAt(end)) >= 0);
  }

  private Finding finding(Document document, Link link) {
    Span span = link.span();
    return DocumentDraft.at(this, document, span)
        .help("put it between < and > for a link, between backticks for a value")
        .fix(
            new Fix(
                "put the address between < and >",
                Fix.Safety.REVIEW,
                List.of(
                    new Edit(document.at(Span.at(span.start())), "<"),
                    new Edit(document.at(Span.at(span.end())), ">"))))
        .identity(link.target())
        .says("address is neither a link nor code: " + link.target());
  }
}
