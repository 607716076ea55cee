package dev.lockstep.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sentences about words of a document that run from right to left: they turn no number or bracket
/// of the sentence around.
final class Isolated {

  // Unicode Annex 9: an isolate that takes its direction from its first letter, and its end.
  private static final char FIRST_STRONG = '\u2068';
  private static final char POP = '\u2069';

  private static final Pattern QUOTATION = Pattern.compile("\"([^\"]+)\"");

  private Isolated() {}

  /// The sentence with each quotation that runs from right to left set apart; as it is if there is
  /// none.
  static String quotations(String sentence) {
    if (!runsLeft(sentence)) {
      return sentence;
    }
    Matcher quotation = QUOTATION.matcher(sentence);
    return quotation.replaceAll(
        found ->
            Matcher.quoteReplacement(
                runsLeft(found.group(1))
                    ? "\"" + FIRST_STRONG + found.group(1) + POP + "\""
                    : found.group()));
  }

  private static boolean runsLeft(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .anyMatch(
            direction ->
                direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }
}
