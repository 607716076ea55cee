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
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A word that stands twice in a row: `the the`.
public final class WordDoubled implements Rule.OfDocument {

  private static final Pattern DOUBLED =
      Pattern.compile("(?iU)(?<![\\w'’.@/\\\\-])(a|\\p{L}{2,})\\s+(\\1)(?![\\w'’@/\\\\-]|\\.\\w)");

  // "log in in the browser", "the values that had had no name", "very, very" without its comma.
  private static final Set<String> MAY =
      Set.of(
          "had", "that", "in", "on", "out", "up", "so", "very", "many", "long", "far", "no", "her",
          "do");

  // Of these one is always too many; of others the second may be a slip for another word: "that is
  // is up" for "that it is up".
  private static final Set<String> CERTAIN =
      Set.of("the", "a", "an", "and", "or", "where", "when", "while");

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Stream<Finding> check(Outlined outlined) {
    Document document = outlined.document();
    return Prose.isEnglish(document)
        ? Prose.matches(outlined, WordDoubled::hasTwins, DOUBLED)
            .filter(place -> isSlip(place.result()))
            .map(place -> finding(document, place))
        : Stream.of();
  }

  // Two neighbouring words of equal letters.
  private static boolean hasTwins(String text, Span words) {
    int before = -1;
    int length = 0;
    int i = words.start();
    while (i < words.end()) {
      int start = i;
      while (i < words.end() && Character.isLetter(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        if (i - start == length && text.regionMatches(true, before, text, start, length)) {
          return true;
        }
        before = start;
        length = i - start;
      }
      while (i < words.end() && !Character.isLetter(text.charAt(i))) {
        i++;
      }
    }
    return false;
  }

  // `Home Page page` is a page named Home Page, `the The` quotes what begins with The; but no name
  // begins with `The the`.
  private static boolean isSlip(MatchResult twice) {
    String second = twice.group(2);
    String lower = twice.group(1).toLowerCase(Locale.ROOT);
    return !MAY.contains(lower)
        && (twice.group(1).equals(second) || (CERTAIN.contains(lower) && second.equals(lower)));
  }

  private Finding finding(Document document, Prose.Match place) {
    MatchResult twice = place.result();
    String shown = twice.group().replaceAll("\\s+", " ");
    boolean certain = CERTAIN.contains(twice.group(1).toLowerCase(Locale.ROOT));
    Edit edit = new Edit(document.at(new Span(twice.end(1), twice.end(2))), "");
    return DocumentDraft.at(this, document, new Span(twice.start(), twice.end()))
        .help("write \"" + twice.group(1) + "\" once")
        .fix(
            new Fix(
                "remove the second \"" + twice.group(2) + "\"",
                certain ? place.safety() : Fix.Safety.REVIEW,
                List.of(edit)))
        .identity(shown)
        .says("word stands twice: \"" + shown + "\"");
  }
}
