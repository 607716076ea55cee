package dev.lockstep.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.steps.Fragment;
import dev.lockstep.steps.Part;
import dev.lockstep.steps.Section;
import dev.lockstep.steps.Step;
import dev.lockstep.steps.StepModel;
import dev.lockstep.steps.Tombstone;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Writes a step model as `lockstep-steps/1`, for other programs.
public final class JsonSteps {

  public static final String FORMAT = "lockstep-steps/1";

  private final JsonGenerator json;

  private JsonSteps(JsonGenerator json) {
    this.json = json;
  }

  public static void write(StepModel model, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      new JsonSteps(json).model(model);
    }
    out.write("\n");
  }

  private void model(StepModel model) throws IOException {
    json.writeStartObject();
    json.writeStringField("format", FORMAT);
    StepModel.Guide guide = model.guide();
    json.writeObjectFieldStart("doc");
    json.writeStringField("key", guide.key());
    json.writeStringField("path", guide.path());
    json.writeStringField("version", guide.version());
    json.writeStringField("sourceLocale", guide.sourceLocale());
    Json.strings(json, "locales", guide.locales());
    json.writeEndObject();
    json.writeArrayFieldStart("sections");
    for (Section section : model.sections()) {
      section(section);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("steps");
    for (Step step : model.steps()) {
      step(step);
    }
    json.writeEndObject();
    json.writeArrayFieldStart("tombstones");
    for (Tombstone grave : model.tombstones()) {
      json.writeStartObject();
      json.writeStringField("id", grave.id());
      json.writeStringField("section", grave.section());
      json.writeStringField("rev", grave.rev());
      json.writeStringField("text", grave.text());
      nullable("into", grave.into());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void section(Section section) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", section.id());
    json.writeNumberField("ord", section.ord());
    json.writeNumberField("level", section.level());
    texts("title", section.title());
    parts("intro", section.intro());
    parts("items", section.items());
    parts("outro", section.outro());
    json.writeArrayFieldStart("needs");
    for (Section.Need need : section.needs()) {
      json.writeStartObject();
      json.writeStringField("section", need.section());
      JsonFacts.evidence(need.evidence(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeBooleanField("strict", section.strict());
    json.writeEndObject();
  }

  private void parts(String name, List<Part> parts) throws IOException {
    json.writeArrayFieldStart(name);
    for (Part part : parts) {
      switch (part) {
        case Part.Here here -> json.writeString(here.step());
        case Part.Passage passage -> {
          json.writeStartObject();
          json.writeStringField("kind", passage.kind());
          Json.optional(json, "callout", passage.name());
          texts("text", passage.text());
          json.writeNumberField("line", passage.line());
          json.writeEndObject();
        }
        case Part.Own own -> {
          json.writeStartObject();
          json.writeStringField("kind", own.kind());
          json.writeNumberField("index", own.index());
          json.writeEndObject();
        }
        case Part.Group group -> {
          json.writeStartObject();
          json.writeStringField("kind", group.kind());
          texts("label", group.label());
          parts("items", group.items());
          json.writeEndObject();
        }
      }
    }
    json.writeEndArray();
  }

  private void step(Step step) throws IOException {
    json.writeObjectFieldStart(step.id());
    json.writeStringField("num", step.num());
    json.writeNumberField("ord", step.ord());
    json.writeStringField("section", step.section());
    nullable("parent", step.parent());
    json.writeStringField("rev", step.rev());
    json.writeStringField("origin", word(step.origin()));
    json.writeStringField("kind", word(step.kind()));
    texts("text", step.text());
    parts("body", step.body());
    json.writeObjectFieldStart("uiLabels");
    for (Map.Entry<String, List<String>> labels : step.uiLabels().entrySet()) {
      Json.strings(json, labels.getKey(), labels.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("links");
    for (Step.Link link : step.links()) {
      json.writeStartObject();
      json.writeStringField("href", link.href());
      json.writeStringField("kind", link.kind());
      words("text", link.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("literals");
    for (Step.Literal literal : step.literals()) {
      json.writeStartObject();
      json.writeStringField("value", literal.value());
      json.writeStringField("kind", literal.kind());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("media");
    for (Step.Media media : step.media()) {
      json.writeStartObject();
      json.writeStringField("src", media.src());
      Json.optional(json, "sha256", media.sha256().orElse(""));
      words("alt", media.alt());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("callouts");
    for (Step.Callout callout : step.callouts()) {
      json.writeStartObject();
      json.writeStringField("kind", callout.kind());
      json.writeBooleanField("before", callout.before());
      texts("text", callout.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonFacts.write(step.facts(), json);
    json.writeStringField("weight", word(step.plan().weight()));
    nullable("role", step.plan().role());
    if (step.plan().minutes().isPresent()) {
      json.writeNumberField("minutes", step.plan().minutes().getAsInt());
    } else {
      json.writeNullField("minutes");
    }
    Json.strings(json, "aliases", step.aliases());
    nullable("from", step.from());
    source(step);
    json.writeEndObject();
  }

  private void source(Step step) throws IOException {
    json.writeObjectFieldStart("src");
    json.writeNumberField("line", step.line());
    json.writeObjectFieldStart("locales");
    for (Map.Entry<String, Integer> line : step.lines().entrySet()) {
      json.writeNumberField(line.getKey(), line.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeObjectFieldStart("confidence");
    for (Map.Entry<String, Double> confidence : step.confidence().entrySet()) {
      json.writeNumberField(confidence.getKey(), confidence.getValue());
    }
    json.writeEndObject();
    Json.strings(json, "stale", step.stale());
  }

  private void texts(String name, Map<String, Fragment> texts) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Fragment> text : texts.entrySet()) {
      json.writeObjectFieldStart(text.getKey());
      json.writeStringField("html", text.getValue().html());
      json.writeStringField("label", text.getValue().label());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void words(String name, Map<String, String> words) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> word : words.entrySet()) {
      json.writeStringField(word.getKey(), word.getValue());
    }
    json.writeEndObject();
  }

  private void nullable(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
