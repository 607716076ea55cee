package dev.lockstep.rule.words;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Document;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.Span;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A space on the inner side of a bracket: `( beta)`.
public final class SpaceInBracket implements Rule.OfDocument {

  // Neither an empty pair, `( )`, nor a face.
  private static final Pattern SPACE =
      Pattern.compile(
          "(?<![:;-])\\((?<after>[ \\t]+)(?=[^\\s)])|(?<=[^\\s(:;-])(?<before>[ \\t]+)\\)");

  private static final int WORDS = 20;

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    return Prose.matches(outlined, SpaceInBracket::hasSpace, SPACE)
        .map(space -> finding(outlined.document(), space));
  }

  private static boolean hasSpace(String text, Span words) {
    for (int i = words.start(); i < words.end(); i++) {
      if ((text.charAt(i) == '(' && i + 1 < words.end() && isBlank(text.charAt(i + 1)))
          || (text.charAt(i) == ')' && i > words.start() && isBlank(text.charAt(i - 1)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private Finding finding(Document document, Prose.Match place) {
    MatchResult match = place.result();
    boolean after = match.group("after") != null;
    String name = after ? "after" : "before";
    Span space = new Span(match.start(name), match.end(name));
    String words = after ? following(document, space.start()) : preceding(document, space.end());
    return DocumentDraft.at(this, document, new Span(match.start(), match.end()))
        .help("remove the space")
        .fix(new Fix("remove the space", place.safety(), List.of(new Edit(document.at(space), ""))))
        .identity(words)
        .says(
            "space " + (after ? "after the opening" : "before the closing") + " bracket: " + words);
  }

  private static String following(Document document, int from) {
    Span line = line(document, from);
    int end = Math.min(line.end(), from + WORDS);
    return "\"(" + document.source().slice(new Span(from, end)) + (end < line.end() ? "…\"" : "\"");
  }

  private static String preceding(Document document, int to) {
    Span line = line(document, to);
    int start = Math.max(line.start(), to - WORDS);
    return (start > line.start() ? "\"…" : "\"")
        + document.source().slice(new Span(start, to))
        + ")\"";
  }

  private static Span line(Document document, int offset) {
    return document.source().lineSpan(document.source().lineOf(offset));
  }
}
