package dev.lockstep.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.rule.Rule;
import dev.lockstep.rule.RulePage;
import dev.lockstep.rule.Rules;
import java.io.IOException;
import java.io.Writer;

/// Writes the list of all rules as `lockstep-rules/1`, for other programs.
public final class JsonRules {

  public static final String FORMAT = "lockstep-rules/1";

  private JsonRules() {}

  public static void write(Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeArrayFieldStart("rules");
      for (Rules.Family family : Rules.FAMILIES) {
        for (Rule rule : family.rules()) {
          json.writeStartObject();
          json.writeStringField("rule", rule.name());
          json.writeStringField("family", family.name());
          json.writeStringField("severity", rule.severity().toString());
          json.writeStringField("summary", RulePage.of(rule).summary());
          json.writeEndObject();
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write("\n");
  }
}
