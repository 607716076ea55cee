package dev.lockstep.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import dev.lockstep.rule.Rule;
import dev.lockstep.rule.RulePage;
import dev.lockstep.rule.Rules;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The rules of a SARIF file: those that found something, each with its page.
///
/// @param rules in the order of the rule index
record SarifRules(List<Rule> rules, List<String> names) {

  // What GitHub takes of a description.
  private static final int DESCRIPTION = 1024;

  static SarifRules of(List<Finding> findings) {
    Set<String> found = findings.stream().map(Finding::rule).collect(Collectors.toSet());
    List<Rule> rules = Rules.ALL.stream().filter(rule -> found.contains(rule.name())).toList();
    return new SarifRules(rules, rules.stream().map(Rule::name).toList());
  }

  /// -1, which SARIF takes for unknown, if the rule is in no list.
  int indexOf(String name) {
    return names.indexOf(name);
  }

  void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (Rule rule : rules) {
      rule(rule, json);
    }
    json.writeEndArray();
  }

  /// What the rules find in the words' language, if that is not English; viewers choose by their
  /// own language.
  void writeTranslation(JsonGenerator json, Words words) throws IOException {
    if (words.summaries().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("translations");
    json.writeStartObject();
    json.writeStringField("name", "lockstep");
    json.writeStringField("language", language(words.strings().tag()));
    json.writeArrayFieldStart("contents");
    json.writeString("localizedData");
    json.writeEndArray();
    json.writeArrayFieldStart("rules");
    for (String name : names) {
      json.writeStartObject();
      json.writeStringField("id", name);
      text(json, "shortDescription", words.finds(name));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  // The schema has room for a language and a country, not for a script.
  private static String language(String tag) {
    return tag.equals("zh-Hans") ? "zh-CN" : tag;
  }

  private static void rule(Rule rule, JsonGenerator json) throws IOException {
    RulePage page = RulePage.of(rule);
    json.writeStartObject();
    json.writeStringField("id", rule.name());
    json.writeStringField("name", rule.getClass().getSimpleName());
    text(json, "shortDescription", page.summary());
    text(json, "fullDescription", page.summary() + " " + page.why());
    json.writeObjectFieldStart("help");
    // Some readers show the one, some the other.
    json.writeStringField("text", page.text());
    json.writeStringField("markdown", page.text());
    json.writeEndObject();
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", SarifResult.level(rule.severity()));
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeArrayFieldStart("tags");
    json.writeString("documentation");
    json.writeString(family(rule));
    json.writeEndArray();
    json.writeStringField("problem.severity", severity(rule.severity()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String family(Rule rule) {
    return switch (rule) {
      case Rule.OfTranslation _, Rule.OfPresence _ -> "translation";
      case Rule.OfDocument _, Rule.OfCorpus _ -> "source";
      case Rule.OfInput _ -> "input";
    };
  }

  // GitHub's words.
  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "recommendation";
    };
  }

  private static void text(JsonGenerator json, String name, String text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", Cut.of(text.strip(), DESCRIPTION));
    json.writeEndObject();
  }
}
