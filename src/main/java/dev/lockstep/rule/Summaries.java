package dev.lockstep.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// What each rule finds, a sentence for each, in one language: `rule/summaries_TAG.properties`
/// beside the pages, whose first paragraph is the English one.
///
/// @param sentences by the name of the rule
public record Summaries(Map<String, String> sentences) {

  /// The languages besides English.
  public static final List<String> TAGS = List.of("de", "fr", "ja", "ko", "sv", "zh-Hans");

  /// @param tag one of `TAGS`
  /// @throws IllegalArgumentException if there are none in that language
  public static Summaries in(String tag) {
    String file = "/dev/lockstep/rule/summaries_" + tag + ".properties";
    Properties properties = new Properties();
    try (InputStream in = Summaries.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("the rules have no summaries in " + tag);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> sentences = new HashMap<>();
    for (String rule : properties.stringPropertyNames()) {
      sentences.put(rule, properties.getProperty(rule));
    }
    return new Summaries(Map.copyOf(sentences));
  }

  /// @throws IllegalArgumentException if there is no such rule
  public String of(String rule) {
    String sentence = sentences.get(rule);
    if (sentence == null) {
      throw new IllegalArgumentException("rule " + rule + " has no summary");
    }
    return sentence;
  }
}
