package dev.lockstep.steps;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of one language that facts are derived from; see `facts_en.properties`.
final class WordLists {

  private final Properties lists = new Properties();

  private WordLists() {}

  static WordLists of(String language) {
    WordLists words = new WordLists();
    String name = "facts_" + language + ".properties";
    try (InputStream file = WordLists.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("there is no " + name);
      }
      try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
        words.lists.load(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /// The entries of a list, the longest first: `note down` is not `note`.
  List<String> list(String name) {
    String value = lists.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("there is no list " + name);
    }
    return Arrays.stream(value.split(",", -1))
        .map(String::strip)
        .sorted(Comparator.comparing(String::length).reversed())
        .toList();
  }

  /// A regular expression for any entry of some lists.
  String any(String... names) {
    return Arrays.stream(names)
        .flatMap(name -> list(name).stream())
        .map(WordLists::spaced)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  static String spaced(String words) {
    return words.replace(" ", "\\s+");
  }

  /// A pattern in which `<name>` stands for any entry of that list, whatever its case.
  Pattern pattern(String template) {
    String pattern =
        Pattern.compile("<([a-z.]+)>")
            .matcher(template)
            .replaceAll(found -> Matcher.quoteReplacement(any(found.group(1))));
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  List<String> namesBelow(String prefix) {
    return lists.stringPropertyNames().stream().filter(n -> n.startsWith(prefix)).sorted().toList();
  }
}
