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

  private static final Pattern GLUED = Pattern.compile("^(\\d{1,2})[.)](?=\\p{L})");

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    return outlined.units().stream()
        .flatMap(Unit::all)
        .filter(unit -> unit.is(Kind.PARAGRAPH) && !unit.content().isEmpty())
        .flatMap(unit -> check(document, unit));
  }

  private Stream<Finding> check(Document document, Unit unit) {
    Matcher glued = GLUED.matcher(document.source().slice(unit.span()));
    if (!glued.find()) {
      return Stream.of();
    }
    Span marker = new Span(unit.span().start(), unit.span().start() + glued.end());
    return Stream.of(
        DocumentDraft.at(this, document, marker)
            .help("put a space after " + glued.group())
            .identity(glued.group())
            .fix(
                new Fix(
                    "put a space after " + glued.group(),
                    // It may be a name: 3.Com.
                    Fix.Safety.REVIEW,
                    List.of(new Edit(document.at(Span.at(marker.end())), " "))))
            .says(glued.group() + " is plain text here: a space is missing after it"));
  }
}
