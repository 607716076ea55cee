package dev.lockstep.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.steps.Fact;
import dev.lockstep.text.Span;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes facts of a step into a step model.
final class JsonFacts {

  private JsonFacts() {}

  static void write(List<Fact> facts, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("facts");
    for (Fact fact : facts) {
      json.writeStartObject();
      switch (fact) {
        case Fact.Capture capture -> {
          json.writeStringField("kind", "capture");
          json.writeStringField("key", capture.key());
          json.writeBooleanField("secret", capture.secret());
          json.writeObjectFieldStart("label");
          for (Map.Entry<String, String> label : capture.label().entrySet()) {
            json.writeStringField(label.getKey(), label.getValue());
          }
          json.writeEndObject();
        }
        case Fact.Use use -> {
          json.writeStringField("kind", "use");
          json.writeStringField("key", use.key());
          json.writeStringField("step", use.step());
        }
        case Fact.Gate gate -> {
          json.writeStringField("kind", "gate");
          json.writeNumberField("callout", gate.callout());
        }
        case Fact.Opens opens -> {
          json.writeStringField("kind", "opens");
          json.writeStringField("step", opens.closer());
        }
        case Fact.Closes closes -> {
          json.writeStringField("kind", "closes");
          json.writeStringField("step", closes.opener());
        }
        case Fact.Verify verify -> {
          json.writeStringField("kind", "verify");
          if (verify.otherwise().isPresent()) {
            json.writeNumberField("otherwise", verify.otherwise().get());
          }
        }
      }
      evidence(fact.evidence(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void evidence(Fact.Evidence evidence, JsonGenerator json) throws IOException {
    json.writeStringField("rule", evidence.rule());
    Optional<Span> span = evidence.span();
    if (span.isPresent()) {
      json.writeArrayFieldStart("evidence");
      json.writeNumber(span.get().start());
      json.writeNumber(span.get().end());
      json.writeEndArray();
    }
  }
}
