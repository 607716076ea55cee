package dev.lockstep.page;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a page or report itself says, in one language; ICU messages in `messages_TAG.properties`.
///
/// @param tag of the language that was found: English where there is none
/// @param texts by key; by plural category and then text: `other` alone for a text without numbers
public record Strings(String tag, Map<String, Map<String, String>> texts) {

  private static final Pattern PLURAL = Pattern.compile("\\{n, plural, (.*)}$", Pattern.DOTALL);
  private static final Pattern CASE = Pattern.compile("(\\w+) \\{((?:[^{}]|\\{\\w+})*)}");

  /// @param home a class of the package that the file stands beside
  public static Strings read(Class<?> home, String tag) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Resource.read(home, "messages_" + tag + ".properties")));
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
  public String text(String key, String... arguments) {
    return filled(cases(key, texts).getOrDefault("other", ""), arguments);
  }

  /// A text that says how many there are of something.
  ///
  /// @param arguments name and value by turns, without `n`
  public String count(String key, long n, String... arguments) {
    Map<String, String> cases = cases(key, texts);
    String text = cases.getOrDefault(category(n), cases.getOrDefault("other", ""));
    return filled(text.replace("{n}", number(n)), arguments);
  }

  /// A number as the language writes it, in the digits that all of them read.
  public String number(long n) {
    if (isEnglish()) {
      return String.format(Locale.ROOT, "%,d", n);
    }
    return NumberFormat.getIntegerInstance(ULocale.forLanguageTag(tag + "-u-nu-latn")).format(n);
  }

  private String category(long n) {
    return isEnglish()
        ? (n == 1 ? "one" : "other")
        : PluralRules.forLocale(ULocale.forLanguageTag(tag)).select((double) n);
  }

  // What every run prints: ICU takes 150 ms of CPU for the first number it writes.
  private boolean isEnglish() {
    return tag.equals("en");
  }

  private static Map<String, String> cases(String key, Map<String, Map<String, String>> texts) {
    Map<String, String> cases = texts.get(key);
    if (cases == null) {
      throw new IllegalArgumentException("there is no string " + key);
    }
    return cases;
  }

  private static String filled(String message, String... arguments) {
    String text = message;
    for (int i = 0; i < arguments.length; i += 2) {
      text = text.replace("{" + arguments[i] + "}", arguments[i + 1]);
    }
    return text;
  }
}
