package dev.lockstep.steps;

import java.util.regex.Pattern;

/// Makes patterns for what a sentence tells the reader to do: "Copy …", "…, then copy …". The copy
/// of a file is no order.
final class Orders {

  private static final String START =
      "(?:^\\s*|[.!?:;)]\\s+|,\\s*|\\b(?:<order>)\\s+)(?:<order>\\s+)?";

  private Orders() {}

  /// @param template as in `WordLists.pattern`; its first group is the order
  static Pattern pattern(WordLists words, String template) {
    return words.pattern(START + template);
  }

  /// The end of the sentence that holds a place.
  static int end(String text, int from) {
    for (int i = from; i + 1 < text.length(); i++) {
      if (".!?".indexOf(text.charAt(i)) >= 0 && Character.isWhitespace(text.charAt(i + 1))) {
        return i;
      }
    }
    return text.length();
  }
}
