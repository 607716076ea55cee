package dev.lockstep.rule.lint;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.rule.DocumentDraft;
import dev.lockstep.rule.Rule;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asterisks and backticks that the reader sees, because they make no emphasis and no code.
public final class MarkupShown implements Rule.OfDocument {

  // `****` and `** **`; two asterisks; backticks.
  private static final Pattern MARKS =
      Pattern.compile("(?<![\\\\*])(?:\\*\\*[ \\t]*\\*\\*|\\*\\*)(?!\\*)|(?<![\\\\`])`{1,3}(?!`)");

  private enum Flaw {
    NOTHING_INSIDE("there is nothing in the emphasis", "delete the asterisks"),
    UNCLOSED("the emphasis is never closed", "write ** behind its last word too"),
    UNOPENED("the emphasis is never opened", "write ** before its first word too"),
    APART(
        "a blank or a punctuation mark inside keeps it from being emphasis",
        "put the asterisks directly around the words"),
    /// Between blanks: prose, unless it is the other end of an emphasis.
    LOOSE("", ""),
    EMPTY_CODE("there is no code without a character", "write what the value is, or leave it out"),
    HALF_CODE("the code has one end only", "write a backtick at the other end too"),
    IN_HTML(
        "Markdown is not read inside of HTML", "write <strong>words</strong> or <code>code</code>");

    final String reason;
    final String help;

    Flaw(String reason, String help) {
      this.reason = reason;
      this.help = help;
    }
  }

  /// Where something is shown, and how often an equal line shows it.
  private record Shown(Span first, Flaw flaw, int count) {
    Shown and(Shown other) {
      boolean ends =
          (flaw == Flaw.UNCLOSED && (other.flaw == Flaw.UNOPENED || other.flaw == Flaw.LOOSE))
              || (flaw == Flaw.LOOSE && other.flaw == Flaw.UNOPENED);
      if (ends) {
        return new Shown(first.to(other.first), Flaw.APART, count);
      }
      // Two marks around the same word are one.
      return flaw == Flaw.IN_HTML ? this : new Shown(first, flaw, count + 1);
    }
  }

  private record Key(String marks, String line) {}

  /// The line of a place. A line of many marks is cut out of the text once.
  private static final class Lines {
    final SourceText source;
    private int number;
    private String line = "";

    Lines(SourceText source) {
      this.source = source;
    }

    String at(Span span) {
      int wanted = source.lineOf(span.start());
      if (wanted != number) {
        number = wanted;
        line = source.lineAt(wanted).strip();
      }
      return line;
    }
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    String text = document.source().text();
    // A generated page repeats itself: one had the same two backticks in 37 places.
    Map<Key, Shown> shown = new LinkedHashMap<>();
    Lines lines = new Lines(document.source());
    for (Unit unit : outlined.all()) {
      boolean html = text.startsWith("<", unit.marker().start());
      Inline.all(unit.content())
          .filter(Inline.Words.class::isInstance)
          .forEach(words -> check(lines, words.span(), html, shown));
    }
    return shown.entrySet().stream()
        .filter(entry -> entry.getValue().flaw() != Flaw.LOOSE)
        .map(entry -> finding(document, entry.getValue()));
  }

  private static void check(Lines lines, Span words, boolean html, Map<Key, Shown> shown) {
    String text = lines.source.text();
    if (!hasMarks(text, words)) {
      return;
    }
    Matcher marks =
        MARKS.matcher(text).region(words.start(), words.end()).useTransparentBounds(true);
    while (marks.find()) {
      Flaw flaw = flaw(text, marks.start(), marks.end());
      if (flaw != null) {
        Span span = new Span(marks.start(), marks.end());
        shown.merge(
            new Key(marks.group(), lines.at(span)),
            new Shown(span, html ? Flaw.IN_HTML : flaw, 1),
            Shown::and);
      }
    }
  }

  private static boolean hasMarks(String text, Span words) {
    for (int i = words.start(); i < words.end(); i++) {
      if (text.charAt(i) == '`' || text.charAt(i) == '*') {
        return true;
      }
    }
    return false;
  }

  // Asterisks of prose (a glob, a power, a pointer) touch words on both sides or on none.
  private static @Nullable Flaw flaw(String text, int start, int end) {
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    char after = end == text.length() ? ' ' : text.charAt(end);
    if (text.charAt(start) == '`') {
      return end - start == 2 ? Flaw.EMPTY_CODE : Flaw.HALF_CODE;
    }
    if (end - start > 2) {
      // A password is shown as `****` too, and then hardly alone.
      return isMasked(before) || isMasked(after) ? null : Flaw.NOTHING_INSIDE;
    }
    boolean opens = !Character.isWhitespace(after);
    boolean closes = !Character.isWhitespace(before);
    if (before == '/' || after == '/' || after == '.' || (opens && closes)) {
      return null;
    }
    if (opens == closes) {
      return Flaw.LOOSE;
    }
    return opens ? Flaw.UNCLOSED : Flaw.UNOPENED;
  }

  private static boolean isMasked(char c) {
    return Character.isLetterOrDigit(c) || "-*\"'(:=".indexOf(c) >= 0;
  }

  private Finding finding(Document document, Shown shown) {
    String again = shown.count() == 1 ? "" : " (and in equal lines, " + shown.count() + " times)";
    String written = document.source().slice(shown.first());
    return DocumentDraft.at(this, document, shown.first())
        .help(shown.flaw().help)
        .identity(shown.flaw().name())
        .says(
            (written.length() > 40 ? written.substring(0, 39) + "…" : written)
                + " is shown as it is written: "
                + shown.flaw().reason
                + again);
  }
}
