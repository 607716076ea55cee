package dev.lockstep.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.check.Report;
import dev.lockstep.finding.Cause;
import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Related;
import dev.lockstep.finding.Severity;
import dev.lockstep.text.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/// Writes a report as `lockstep-findings/1`, for other programs.
///
/// Lines and columns are 1-based and count UTF-16 units; two runs write the same bytes.
public final class JsonFindings {

  public static final String FORMAT = "lockstep-findings/1";

  private JsonFindings() {}

  /// @param version the version of the program
  public static void write(Report report, String version, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeObjectFieldStart("tool");
      json.writeStringField("name", "lockstep");
      json.writeStringField("version", version);
      json.writeEndObject();
      json.writeObjectFieldStart("summary");
      json.writeNumberField("documents", report.documents());
      json.writeNumberField("pairs", report.pairs());
      json.writeNumberField("errors", report.count(Severity.ERROR));
      json.writeNumberField("warnings", report.count(Severity.WARNING));
      json.writeNumberField("infos", report.count(Severity.INFO));
      json.writeEndObject();
      json.writeArrayFieldStart("findings");
      for (Finding finding : report.findings()) {
        finding(json, finding);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write("\n");
  }

  private static void finding(JsonGenerator json, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("severity", finding.severity().toString());
    Optional<Cause> cause = finding.cause();
    if (cause.isPresent()) {
      json.writeStringField("cause", cause.get().toString());
    }
    json.writeStringField("message", finding.message());
    Json.optional(json, "help", finding.help());
    Json.optional(json, "locale", finding.about().locale());
    Json.optional(json, "topic", finding.about().topic());
    Position start = finding.at().start();
    Position end = finding.at().end();
    json.writeStringField("path", finding.at().source().path());
    json.writeNumberField("line", start.line());
    json.writeNumberField("column", start.column());
    json.writeNumberField("endLine", end.line());
    json.writeNumberField("endColumn", end.column());
    Json.optional(json, "section", finding.about().section());
    Json.optional(json, "step", finding.about().step());
    if (!finding.related().isEmpty()) {
      json.writeArrayFieldStart("related");
      for (Related related : finding.related()) {
        Position at = related.at().start();
        json.writeStartObject();
        json.writeStringField("path", related.at().source().path());
        json.writeNumberField("line", at.line());
        json.writeNumberField("column", at.column());
        json.writeStringField("message", related.message());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (!finding.locales().isEmpty()) {
      Json.strings(json, "locales", finding.locales());
    }
    Json.optional(json, "group", finding.group());
    if (finding.fix().isPresent()) {
      fix(json, finding.fix().get());
    }
    json.writeStringField("fingerprint", finding.fingerprint());
    json.writeEndObject();
  }

  private static void fix(JsonGenerator json, Fix fix) throws IOException {
    json.writeObjectFieldStart("fix");
    json.writeStringField("title", fix.title());
    json.writeStringField("safety", fix.safety().toString());
    json.writeArrayFieldStart("edits");
    for (Edit edit : fix.edits()) {
      json.writeStartObject();
      json.writeStringField("path", edit.at().source().path());
      json.writeNumberField("start", edit.at().span().start());
      json.writeNumberField("end", edit.at().span().end());
      json.writeStringField("text", edit.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
