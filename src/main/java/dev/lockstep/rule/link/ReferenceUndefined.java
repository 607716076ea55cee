package dev.lockstep.rule.link;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `[words][label]` whose label is defined nowhere: the reader sees brackets and a label.
public final class ReferenceUndefined implements Rule.OfDocument {

  // Behind a letter or bracket it is an array: rows[i][name].
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_$\\]\\\\])\\[([^\\[\\]\\n]*\\p{L}[^\\[\\]\\n]*)\\]"
              + "\\[([^\\[\\]\\n]*\\p{L}[^\\[\\]\\n]*)\\](?![\\[(])");

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    return outlined.inlines(Inline.Words.class).flatMap(words -> findings(document, words.span()));
  }

  private Stream<Finding> findings(Document document, Span words) {
    // Words with brackets back to back are rare, and looking for them is quicker than matching.
    if (document.source().text().indexOf("][", words.start(), words.end()) < 0) {
      return Stream.of();
    }
    return REFERENCE
        .matcher(document.source().slice(words))
        .results()
        .map(found -> finding(document, words.start(), found));
  }

  private Finding finding(Document document, int start, MatchResult found) {
    String label = found.group(2);
    return DocumentDraft.at(this, document, new Span(start + found.start(), start + found.end()))
        .help("add a line `[" + label + "]: address`, or write the address in parentheses")
        .identity(found.group())
        .says("[" + label + "] is defined nowhere: " + found.group() + " is shown as it stands");
  }
}
