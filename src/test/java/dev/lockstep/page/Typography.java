package dev.lockstep.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What is wrong with how a text of the program is set, by the rules of its language.
public final class Typography {

  private static final String CJK = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]";

  private static final Map<String, Pattern> EVERYWHERE =
      Map.of(
          "a straight quotation mark", Pattern.compile("\""),
          "two spaces", Pattern.compile("  "),
          "a space at the end", Pattern.compile("\\s$"),
          "three full stops", Pattern.compile("\\.\\.\\."),
          "a placeholder that was left", Pattern.compile("TODO|XXX|%s|\\?\\?\\?|\uFFFD"));

  private static final Map<String, Map<String, Pattern>> OWN =
      Map.of(
          "fr",
          Map.of(
              "no narrow no-break space before ; : ! ? »",
              Pattern.compile("(?<![\u202F\\d])[;:!?»](?=\\s|$|\u202F)"),
              "no narrow no-break space behind «",
              Pattern.compile("«(?!\u202F)"),
              "a straight apostrophe",
              Pattern.compile("'")),
          "de",
          Map.of(
              "not „…“", Pattern.compile("[”«»]|“[^„]*“"), "an apostrophe", Pattern.compile("'")),
          "sv",
          Map.of("not ”…”", Pattern.compile("[“„«»]"), "an apostrophe", Pattern.compile("'")),
          "zh-Hans",
          Map.of(
              "half-width punctuation",
              Pattern.compile("(?<=" + CJK + ")[,;:!?.]|[,;:!?](?=" + CJK + ")")),
          "ja",
          Map.of(
              "half-width punctuation",
              Pattern.compile("(?<=" + CJK + ")[,;!?.]|[,;!?](?=" + CJK + ")"),
              "full-width Latin",
              Pattern.compile("[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]")),
          "ko",
          Map.of("full-width punctuation", Pattern.compile("[，。；：！？]")));

  private Typography() {}

  /// @param text in which code stands between backticks
  public static List<String> wrong(String tag, String text) {
    String words = text.replaceAll("`[^`]*`", "x");
    List<String> wrong = new ArrayList<>();
    for (Map<String, Pattern> rules : List.of(EVERYWHERE, OWN.getOrDefault(tag, Map.of()))) {
      rules.forEach(
          (what, pattern) -> {
            if (pattern.matcher(words).find()) {
              wrong.add(tag + " has " + what + ": " + text);
            }
          });
    }
    return wrong;
  }
}
