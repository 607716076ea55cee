package dev.lockstep.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.check.Report;
import dev.lockstep.finding.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Writes a report as SARIF 2.1.0, for code hosts and editors.
///
/// GitHub refuses a file with more than 25,000 results, or a result with more than 1,000 places; it
/// shows the 5,000 most severe results and 100 places of each. What is cut is said in a
/// notification.
public final class Sarif {

  private static final int RESULTS = 25_000;
  private static final int SHOWN = 5_000;

  private final Report report;
  private final JsonGenerator json;
  private final List<Finding> results;
  private final SarifRules rules;
  private final Words words;

  private Sarif(Report report, JsonGenerator json, Words words, int limit) {
    this.words = words;
    this.report = report;
    this.json = json;
    this.results = mostSevere(report.findings(), limit);
    this.rules = SarifRules.of(results);
  }

  /// @param version the version of the program
  /// @param words in which the rules are said as well
  public static void write(Report report, String version, Words words, Writer out)
      throws IOException {
    write(report, version, words, RESULTS, out);
  }

  static void write(Report report, String version, Words words, int limit, Writer out)
      throws IOException {
    try (JsonGenerator json = Json.dense(out)) {
      new Sarif(report, json, words, limit).write(version);
    }
    out.write("\n");
  }

  private static List<Finding> mostSevere(List<Finding> findings, int limit) {
    if (findings.size() <= limit) {
      return findings;
    }
    return findings.stream()
        .sorted(Comparator.comparing(Finding::severity).reversed())
        .limit(limit)
        .sorted(Finding.ORDER)
        .toList();
  }

  private void write(String version) throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "lockstep");
    json.writeStringField("semanticVersion", version);
    rules.write(json);
    json.writeEndObject();
    json.writeEndObject();
    rules.writeTranslation(json, words);
    invocation();
    json.writeObjectFieldStart("automationDetails");
    // Another tool that uploads to the same host does not close our results.
    json.writeStringField("id", "lockstep/");
    json.writeEndObject();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("newlineSequences");
    for (String end : List.of("\r\n", "\n", "\r")) {
      json.writeString(end);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("results");
    SarifResult result = new SarifResult(json, rules);
    for (Finding finding : results) {
      result.write(finding);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void invocation() throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", report.failures().isEmpty());
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (String failure : report.failures()) {
      notification("error", failure);
    }
    for (String note : report.notes()) {
      notification("note", note);
    }
    for (String cut : cuts()) {
      notification("warning", cut);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private List<String> cuts() {
    List<String> cuts = new ArrayList<>();
    int all = report.findings().size();
    if (all > results.size()) {
      cuts.add(
          String.format(
              Locale.ROOT,
              "%,d of %,d findings are left out, the least severe: code hosts refuse more than %,d",
              all - results.size(),
              all,
              results.size()));
    }
    if (results.size() > SHOWN) {
      cuts.add(
          String.format(
              Locale.ROOT,
              "of %,d findings GitHub shows the %,d most severe",
              results.size(),
              SHOWN));
    }
    long crowded = results.stream().filter(f -> f.related().size() > SarifResult.RELATED).count();
    if (crowded > 0) {
      cuts.add(
          String.format(
              Locale.ROOT,
              "%,d findings have more than %d related places; the others are left out",
              crowded,
              SarifResult.RELATED));
    }
    return cuts;
  }

  private void notification(String level, String text) throws IOException {
    json.writeStartObject();
    json.writeStringField("level", level);
    SarifResult.message(json, text);
    json.writeEndObject();
  }
}
