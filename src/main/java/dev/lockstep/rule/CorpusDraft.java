package dev.lockstep.rule;

import dev.lockstep.facts.Corpus;
import dev.lockstep.facts.Facts;
import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Finding.About;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Related;
import dev.lockstep.finding.Severity;
import dev.lockstep.text.Location;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A finding in the making about documents and files that do not fit together.
public final class CorpusDraft {

  private final Rule rule;
  private final Corpus corpus;
  private final Location at;
  private final About about;
  private final List<Related> related = new ArrayList<>();
  private final List<Edit> edits = new ArrayList<>();
  private Severity severity;
  private String help = "";
  private String identity = "";
  private String mend = "";
  private Fix.Safety safety = Fix.Safety.SAFE;

  private CorpusDraft(Rule rule, Corpus corpus, Location at, About about) {
    this.rule = rule;
    this.corpus = corpus;
    this.at = at;
    this.about = about;
    this.severity = rule.severity();
  }

  /// A finding in a document.
  public static CorpusDraft at(Rule rule, Corpus corpus, Facts page, Span span) {
    String topic = page.exlId().isEmpty() ? page.path() : page.exlId();
    return new CorpusDraft(
        rule,
        corpus,
        place(corpus, page.shown(), span),
        new About(page.locale().toLanguageTag(), topic, "", ""));
  }

  /// A finding about a file that is no document, as a whole.
  public static CorpusDraft about(
      Rule rule, Corpus corpus, String locale, String path, String shown) {
    Location whole = new Location(SourceText.of(shown, ""), Span.at(0));
    return new CorpusDraft(rule, corpus, whole, new About(locale, path, "", ""));
  }

  // The file may have been shortened since its facts were taken.
  private static Location place(Corpus corpus, String shown, Span span) {
    SourceText text = corpus.text(shown);
    int end = Math.min(span.end(), text.length());
    return new Location(text, new Span(Math.min(span.start(), end), end));
  }

  public CorpusDraft related(String message, Facts page, Span span) {
    related.add(new Related(message, place(corpus, page.shown(), span)));
    return this;
  }

  public CorpusDraft severity(Severity other) {
    severity = other;
    return this;
  }

  /// What to do, as an order.
  public CorpusDraft help(String order) {
    help = order;
    return this;
  }

  /// What makes this finding the same one tomorrow.
  public CorpusDraft identity(String text) {
    identity = text;
    return this;
  }

  /// Replaces a stretch of a document; several of them are one fix.
  ///
  /// @param title what it does, as an order
  public CorpusDraft fix(String title, Fix.Safety how, Facts page, Span span, String text) {
    mend = title;
    safety = how;
    edits.add(new Edit(place(corpus, page.shown(), span), text));
    return this;
  }

  public Finding says(String message) {
    return new Finding(
        rule.name(),
        severity,
        Optional.empty(),
        message,
        at,
        about,
        List.copyOf(related),
        help,
        edits.isEmpty() ? Optional.empty() : Optional.of(new Fix(mend, safety, List.copyOf(edits))),
        List.of(),
        "",
        identity);
  }
}
