package dev.lockstep.rule.words;

import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Fix;
import dev.lockstep.model.Block;
import dev.lockstep.model.Document;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words of a document that are read as running text: no code, no address.
final class Prose {

  private static final Set<String> CODE =
      Set.of("code", "pre", "kbd", "samp", "tt", "codeblock", "script", "style");

  private Prose() {}

  /// Whether the words of a document are English: rules that know words know English ones.
  static boolean isEnglish(Document document) {
    return document.locale().getLanguage().equals("en");
  }

  /// A place in the words that a pattern matches.
  ///
  /// @param slugged whether the site makes an anchor of the words: with them, links to it change
  record Match(MatchResult result, boolean slugged) {

    /// How safe it is to mend the words, where they are all that changes.
    Fix.Safety safety() {
      return slugged ? Fix.Safety.REVIEW : Fix.Safety.SAFE;
    }
  }

  /// Says quickly of a stretch of words that nothing can be found in it.
  interface Sieve {
    boolean passes(String text, Span words);
  }

  /// Where a pattern occurs in the words; it sees what stands around them.
  ///
  /// @param sieve a regular expression is slow where it begins at every letter: it is only asked
  ///   about what passes
  static Stream<Match> matches(Outlined outlined, Sieve sieve, Pattern pattern) {
    String text = outlined.document().source().text();
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    return outlined.all().stream()
        .flatMap(
            unit ->
                words(unit.content()).stream()
                    .filter(span -> sieve.passes(text, span))
                    .flatMap(span -> matches(matcher, span).stream())
                    .map(result -> new Match(result, isSlugged(unit))));
  }

  private static boolean isSlugged(Unit unit) {
    return unit.block() instanceof Block.Heading heading && heading.anchor().isEmpty();
  }

  private static List<MatchResult> matches(Matcher matcher, Span span) {
    List<MatchResult> found = new ArrayList<>();
    matcher.region(span.start(), span.end());
    while (matcher.find()) {
      found.add(matcher.toMatchResult());
    }
    return found;
  }

  private static List<Span> words(List<Inline> content) {
    List<Span> words = new ArrayList<>();
    int code = 0;
    for (Inline inline : Inline.all(content).toList()) {
      if (inline instanceof Inline.Tag tag && CODE.contains(tag.name())) {
        code = Math.max(0, code + (tag.closing() ? -1 : 1));
      } else if (inline instanceof Inline.Words && code == 0) {
        words.add(inline.span());
      }
    }
    return words;
  }
}
