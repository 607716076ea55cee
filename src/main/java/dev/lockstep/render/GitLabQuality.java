package dev.lockstep.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.check.Report;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import java.io.IOException;
import java.io.Writer;

/// Writes a report as GitLab's code quality JSON, which a merge request shows as what is new and
/// what is mended.
public final class GitLabQuality {

  private GitLabQuality() {}

  public static void write(Report report, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartArray();
      for (Finding finding : report.findings()) {
        json.writeStartObject();
        json.writeStringField("type", "issue");
        json.writeStringField("description", finding.message());
        json.writeStringField("check_name", finding.rule());
        json.writeArrayFieldStart("categories");
        json.writeString(finding.severity() == Severity.INFO ? "Style" : "Bug Risk");
        json.writeEndArray();
        // GitLab shows only the first of findings with one fingerprint.
        json.writeStringField("fingerprint", finding.fingerprint());
        json.writeStringField("severity", severity(finding.severity()));
        json.writeObjectFieldStart("location");
        json.writeStringField("path", finding.at().source().path());
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", finding.at().start().line());
        json.writeNumberField("end", finding.at().end().line());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    out.write("\n");
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }
}
