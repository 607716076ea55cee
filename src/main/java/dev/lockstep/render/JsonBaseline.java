package dev.lockstep.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.check.Baseline;
import dev.lockstep.check.WholeFile;
import dev.lockstep.finding.Finding;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes a baseline: for each accepted finding its fingerprint, and its rule, path and message for
/// those who read the file.
public final class JsonBaseline {

  private JsonBaseline() {}

  /// Writes beside the old file and moves it into its place.
  public static void write(List<Finding> accepted, Path file) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.generator(text)) {
      json.writeStartObject();
      json.writeStringField("format", Baseline.FORMAT);
      json.writeArrayFieldStart("accepted");
      for (Finding finding : accepted) {
        entries(json, finding);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    WholeFile.write(file, text + "\n");
  }

  private static void entries(JsonGenerator json, Finding finding) throws IOException {
    for (String fingerprint : finding.fingerprints()) {
      json.writeStartObject();
      json.writeStringField("fingerprint", fingerprint);
      json.writeStringField("rule", finding.rule());
      json.writeStringField("path", finding.at().source().path());
      json.writeStringField("message", finding.message());
      json.writeEndObject();
    }
  }
}
