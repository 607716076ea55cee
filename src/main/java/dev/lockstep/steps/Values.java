package dev.lockstep.steps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the names of values: "the Application ID (ClientId) and your API key".
final class Values {

  /// @param key names it, whatever the text calls it: `application-id`
  /// @param also other keys that the text gives it, in parentheses
  /// @param label what the text calls it
  /// @param strong whether its last word alone says that it is a value
  record Value(String key, List<String> also, String label, boolean strong, int start, int end) {

    boolean isCalled(String other) {
      return key.equals(other) || also.contains(other);
    }
  }

  private static final String WORD = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_'’&/.-]*[\\p{L}\\p{N}])?";
  private static final Pattern NEXT =
      Pattern.compile("(?:\\s*,)?\\s*(?:\\band\\b|&)\\s*|\\s*,\\s*");
  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private final Pattern value;
  private final Pattern other;
  private final Pattern strong;
  private final Pattern plain;
  private final Pattern secret;
  private final Map<String, String> same = new HashMap<>();

  Values(WordLists words) {
    value =
        words.pattern(
            "\\s*((?:<determiner>\\s+)*)"
                + ("((?:(?!(?:<stop>|<determiner>)\\b)" + WORD + "\\s+){0,4}?)")
                + "(\\b<noun>(?:\\s+<noun>)*)\\b(?!['’-])(?:\\s*\\(([^()]{2,30})\\))?"
                    .replace("<noun>", words.any("value.strong", "value.weak"))
                // A "Price Rule" is no price.
                + "(?=\\s*(?:$|[^\\s\\p{L}\\p{N}]|<stop>\\b|<value.after>\\b))");
    other = words.pattern("(?:.*\\s)?<value.not>");
    strong = words.pattern("(?:.*\\s)?<value.strong>(?:\\s+values?)?");
    plain = words.pattern("(.*\\b<value.strong>)\\s+values?");
    secret = words.pattern("\\b<secret>s?\\b");
    for (String list : words.namesBelow("same.")) {
      String key = list.substring("same.".length());
      words.list(list).forEach(other -> same.put(other, key));
    }
  }

  /// The values named from a place on, one after the other.
  List<Value> at(String text, int from) {
    List<Value> values = new ArrayList<>();
    int at = from;
    while (true) {
      Optional<Value> next = one(text, at);
      if (next.isEmpty()) {
        return values;
      }
      values.add(next.get());
      Matcher and = NEXT.matcher(text).region(next.get().end(), text.length());
      if (!and.lookingAt()) {
        return values;
      }
      at = and.end();
    }
  }

  private Optional<Value> one(String text, int at) {
    Matcher found = value.matcher(text).region(at, text.length());
    if (!found.lookingAt()) {
      return Optional.empty();
    }
    String label = (found.group(2) + found.group(3)).strip().replaceAll("\\s+", " ");
    Matcher more = plain.matcher(label);
    label = more.matches() ? more.group(1) : label;
    boolean certain = strong.matcher(label).matches();
    if (other.matcher(label).matches() || (!certain && !label.contains(" "))) {
      return Optional.empty();
    }
    List<String> also = new ArrayList<>();
    if (found.group(4) != null) {
      also.add(key(found.group(4)));
    }
    return Optional.of(
        new Value(
            key(label),
            also,
            label,
            certain,
            found.group(2).isEmpty() ? found.start(3) : found.start(2),
            found.end()));
  }

  /// `Client Id`, `ClientId` and `client ID` are one.
  String key(String label) {
    String words = Own.normal(HUMP.matcher(label).replaceAll(" ")).replace(' ', '-');
    String key = words.isEmpty() ? label.toLowerCase(Locale.ROOT) : words;
    return same.getOrDefault(key, key);
  }

  boolean isSecret(String label) {
    return secret.matcher(HUMP.matcher(label).replaceAll(" ")).find();
  }
}
