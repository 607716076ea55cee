package dev.lockstep.checklist;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the page itself says, in one language; ICU messages in `messages_TAG.properties`.
///
/// @param tag of the language that was found: English where there is none
/// @param texts by key; by plural category and then text: `other` alone for a text without numbers
record Strings(String tag, Map<String, Map<String, String>> texts) {

  static final List<String> TAGS = List.of("en", "de", "fr", "ja", "ko", "sv", "zh-Hans");

  private static final Pattern PLURAL = Pattern.compile("\\{n, plural, (.*)}$", Pattern.DOTALL);
  private static final Pattern CASE = Pattern.compile("(\\w+) \\{((?:[^{}]|\\{\\w+})*)}");

  private static final Map<String, Strings> READ =
      TAGS.stream().collect(Collectors.toUnmodifiableMap(tag -> tag, Strings::read));

  /// @param locale the tag of a document's locale: `sv-SE` is answered by `sv`
  static Strings of(String locale) {
    String found = locale.matches("zh(-CN|-SG)?") ? "zh-Hans" : "";
    for (String tag : TAGS) {
      found = locale.equals(tag) || locale.startsWith(tag + "-") ? tag : found;
    }
    Strings strings = READ.get(found.isEmpty() ? "en" : found);
    if (strings == null) {
      throw new IllegalStateException("there are no strings for " + found);
    }
    return strings;
  }

  private static Strings read(String tag) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Resource.read("messages_" + tag + ".properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Map<String, String>> texts = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      texts.put(key, cases(properties.getProperty(key)));
    }
    return new Strings(tag, texts);
  }

  private static Map<String, String> cases(String message) {
    Matcher plural = PLURAL.matcher(message);
    if (!plural.matches()) {
      return Map.of("other", message);
    }
    Map<String, String> cases = new LinkedHashMap<>();
    Matcher one = CASE.matcher(plural.group(1));
    while (one.find()) {
      cases.put(one.group(1), one.group(2).replace("#", "{n}"));
    }
    return cases;
  }

  /// A text without plural.
  ///
  /// @param arguments name and value by turns
  String text(String key, String... arguments) {
    Map<String, String> cases = texts.get(key);
    if (cases == null) {
      throw new IllegalArgumentException("there is no string " + key);
    }
    String text = cases.getOrDefault("other", "");
    for (int i = 0; i < arguments.length; i += 2) {
      text = text.replace("{" + arguments[i] + "}", arguments[i + 1]);
    }
    return text;
  }
}
