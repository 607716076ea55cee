package dev.lockstep.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Related;
import dev.lockstep.finding.Severity;
import dev.lockstep.text.Location;
import dev.lockstep.text.Position;
import dev.lockstep.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a finding as a result of SARIF.
record SarifResult(JsonGenerator json, SarifRules rules) {

  /// The most related places of a result; its own place is one of GitHub's hundred.
  static final int RELATED = 99;

  void write(Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule());
    json.writeNumberField("ruleIndex", rules.indexOf(finding.rule()));
    json.writeStringField("level", level(finding.severity()));
    message(json, finding.message() + (finding.help().isEmpty() ? "" : ".\n" + finding.help()));
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    physical(finding.at());
    logical(finding.about());
    json.writeEndObject();
    json.writeEndArray();
    related(finding.related());
    json.writeObjectFieldStart("partialFingerprints");
    // GitHub knows a result again by this one alone, and would make its own from the line.
    json.writeStringField("primaryLocationLineHash", finding.fingerprint());
    json.writeStringField("lockstep/v1", finding.fingerprint());
    json.writeEndObject();
    if (finding.fix().isPresent() && finding.fix().get().safety() == Fix.Safety.SAFE) {
      fix(finding.fix().get());
    }
    properties(finding);
    json.writeEndObject();
  }

  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  static void message(JsonGenerator json, String text) throws IOException {
    json.writeObjectFieldStart("message");
    json.writeStringField("text", plain(text));
    json.writeEndObject();
  }

  // SARIF 3.11.6: `[words](1)` in a message is a link. What a document says is none.
  private static String plain(String text) {
    return text.contains("](") ? text.replace("[", "\\[") : text;
  }

  private void physical(Location at) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    artifact(at.source().path());
    // A document that has no translation: no line of it is meant, and a host wants one.
    region("region", at);
    json.writeEndObject();
  }

  private void artifact(String path) throws IOException {
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", RelativeUri.of(path));
    json.writeEndObject();
  }

  private void region(String name, Location at) throws IOException {
    Position start = at.start();
    Position end = at.end();
    json.writeObjectFieldStart(name);
    json.writeNumberField("startLine", start.line());
    json.writeNumberField("startColumn", start.column());
    json.writeNumberField("endLine", end.line());
    json.writeNumberField("endColumn", end.column());
    json.writeEndObject();
  }

  private void logical(Finding.About about) throws IOException {
    if (about.section().isEmpty() && about.step().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField(
        "name", about.step().isEmpty() ? about.section() : "step " + about.step());
    json.writeStringField(
        "fullyQualifiedName",
        about.topic()
            + (about.section().isEmpty() ? "" : "#" + about.section())
            + (about.step().isEmpty() ? "" : "/" + about.step()));
    json.writeStringField("kind", about.step().isEmpty() ? "section" : "step");
    json.writeEndObject();
    json.writeEndArray();
  }

  private void related(List<Related> related) throws IOException {
    if (related.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("relatedLocations");
    int id = 0;
    for (Related place : related.subList(0, Math.min(RELATED, related.size()))) {
      json.writeStartObject();
      json.writeNumberField("id", ++id);
      physical(place.at());
      message(json, place.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void fix(Fix fix) throws IOException {
    Map<String, List<Edit>> files = new LinkedHashMap<>();
    for (Edit edit : fix.edits()) {
      files.computeIfAbsent(edit.at().source().path(), _ -> new ArrayList<>()).add(edit);
    }
    json.writeArrayFieldStart("fixes");
    json.writeStartObject();
    json.writeObjectFieldStart("description");
    json.writeStringField("text", plain(fix.title()));
    json.writeEndObject();
    json.writeArrayFieldStart("artifactChanges");
    for (Map.Entry<String, List<Edit>> file : files.entrySet()) {
      json.writeStartObject();
      artifact(file.getKey());
      json.writeArrayFieldStart("replacements");
      for (Edit edit : file.getValue()) {
        replacement(edit);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void replacement(Edit edit) throws IOException {
    Span span = edit.at().span();
    json.writeStartObject();
    region("deletedRegion", edit.at());
    // Without it the region is deleted.
    if (!edit.text().isEmpty() || span.isEmpty()) {
      json.writeObjectFieldStart("insertedContent");
      json.writeStringField("text", edit.text());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void properties(Finding finding) throws IOException {
    json.writeObjectFieldStart("properties");
    if (finding.cause().isPresent()) {
      String cause = finding.cause().get().toString();
      json.writeStringField("cause", cause);
      json.writeArrayFieldStart("tags");
      json.writeString(cause);
      json.writeEndArray();
    }
    Json.optional(json, "locale", finding.about().locale());
    Json.optional(json, "topic", finding.about().topic());
    if (!finding.locales().isEmpty()) {
      Json.strings(json, "locales", finding.locales());
    }
    Json.optional(json, "group", finding.group());
    json.writeEndObject();
  }
}
