package dev.lockstep.rule;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Finding.About;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Related;
import dev.lockstep.model.Document;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A finding in the making about one document alone.
public final class DocumentDraft {

  private final Rule rule;
  private final Document document;
  private final Span span;
  private final List<Related> related = new ArrayList<>();
  private String help = "";
  private String identity = "";
  private Optional<Fix> fix = Optional.empty();

  private DocumentDraft(Rule rule, Document document, Span span) {
    this.rule = rule;
    this.document = document;
    this.span = span;
  }

  public static DocumentDraft at(Rule rule, Document document, Span span) {
    return new DocumentDraft(rule, document, span);
  }

  public DocumentDraft related(String message, Span place) {
    related.add(new Related(message, document.at(place)));
    return this;
  }

  /// What to do, as an order.
  public DocumentDraft help(String order) {
    help = order;
    return this;
  }

  public DocumentDraft fix(Fix mend) {
    fix = Optional.of(mend);
    return this;
  }

  /// What makes this finding the same one tomorrow, and in a translation.
  public DocumentDraft identity(String text) {
    identity = text;
    return this;
  }

  public Finding says(String message) {
    About about =
        new About(
            document.locale().toLanguageTag(),
            document.frontMatter().exlId().orElse(document.path()),
            "",
            "");
    return new Finding(
        rule.name(),
        rule.severity(),
        Optional.empty(),
        message,
        document.at(span),
        about,
        List.copyOf(related),
        help,
        fix,
        List.of(),
        "",
        identity);
  }
}
