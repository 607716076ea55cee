package dev.lockstep.rule.lint;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Document;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A line that was meant as a step and is none, because no space follows its number.
public final class StepMalformed implements Rule.OfDocument {

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  private static final Pattern GLUED = Pattern.compile("(\\d{1,2})[.)](?=\\p{L})");

  // Inside of a paragraph a line may begin with a number that is none of a step: `5.x and later`.
  private static final Pattern GLUED_BELOW =
      Pattern.compile("[\\r\\n][ \\t]*+(\\d{1,2}[.)])(?=\\p{Lu}\\p{Ll})");

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    return outlined.all().stream()
        .filter(unit -> !unit.content().isEmpty())
        .flatMap(unit -> check(document, unit));
  }

  private Stream<Finding> check(Document document, Unit unit) {
    List<Finding> findings = new ArrayList<>();
    if (unit.is(Kind.PARAGRAPH)) {
      Matcher glued = matcher(GLUED, document, unit.span());
      if (glued.lookingAt()) {
        findings.add(finding(document, unit.span().start(), glued.group()));
      }
    }
    if (unit.is(Kind.PARAGRAPH) || unit.is(Kind.STEP) || unit.is(Kind.ITEM)) {
      below(document, unit, findings);
    }
    return findings.stream();
  }

  // A step right below another one, without a blank line: its words go on in the step above.
  private void below(Document document, Unit unit, List<Finding> findings) {
    Span words =
        new Span(unit.content().getFirst().span().start(), unit.content().getLast().span().end());
    // Most words are of one line: a regular expression would look at each of their letters.
    if (document.source().lineOf(words.start()) == document.source().lineOf(words.end())) {
      return;
    }
    Matcher glued = matcher(GLUED_BELOW, document, words);
    while (glued.find()) {
      findings.add(finding(document, glued.start(1), glued.group(1)));
    }
  }

  private static Matcher matcher(Pattern pattern, Document document, Span span) {
    return pattern.matcher(document.source().text()).region(span.start(), span.end());
  }

  private Finding finding(Document document, int start, String number) {
    Span marker = new Span(start, start + number.length());
    return DocumentDraft.at(this, document, marker)
        .help("put a space after " + number)
        .identity(number)
        .fix(
            new Fix(
                "put a space after " + number,
                // It may be a name: 3.Com.
                Fix.Safety.REVIEW,
                List.of(new Edit(document.at(Span.at(marker.end())), " "))))
        .says(number + " is plain text here: a space is missing after it");
  }
}
