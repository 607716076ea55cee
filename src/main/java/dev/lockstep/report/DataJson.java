package dev.lockstep.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.render.Json;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/// Writes what the first page shows as `lockstep-report/1`, for other programs; and the mark by
/// which a folder is known as a report.
public final class DataJson {

  public static final String FORMAT = "lockstep-report/1";

  static final String FILE = "data.json";

  private DataJson() {}

  static void write(Overview overview, Links links, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeObjectFieldStart("tool");
      json.writeStringField("name", "lockstep");
      json.writeStringField("version", overview.version());
      json.writeEndObject();
      json.writeStringField("source", overview.source());
      json.writeArrayFieldStart("locales");
      for (String tag : overview.targets()) {
        json.writeString(tag);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("summary");
      json.writeNumberField("documents", overview.entries().size());
      json.writeNumberField("pairs", overview.pairs());
      json.writeNumberField("accepted", overview.accepted());
      json.writeEndObject();
      json.writeArrayFieldStart("documents");
      for (Entry entry : overview.entries()) {
        document(json, entry, overview, links);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("rules");
      for (Map.Entry<String, List<Overview.Found>> rule : overview.byRule().entrySet()) {
        json.writeNumberField(rule.getKey(), rule.getValue().size());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    out.write("\n");
  }

  private static void document(JsonGenerator json, Entry entry, Overview overview, Links links)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("path", entry.path());
    json.writeStringField("topic", entry.topic());
    json.writeStringField("title", entry.title());
    if (entry.page()) {
      json.writeStringField("page", links.document(entry.path(), ""));
    }
    json.writeObjectFieldStart("locales");
    for (String tag : overview.tags()) {
      Standing standing = entry.standing(tag);
      json.writeObjectFieldStart(tag);
      json.writeStringField("state", standing.state().toString());
      json.writeNumberField("errors", standing.errors());
      json.writeNumberField("warnings", standing.warnings());
      json.writeNumberField("infos", standing.infos());
      json.writeNumberField("changes", standing.changes());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
