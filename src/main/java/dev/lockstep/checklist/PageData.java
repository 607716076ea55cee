package dev.lockstep.checklist;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.page.Strings;
import dev.lockstep.steps.Fact;
import dev.lockstep.steps.Step;
import dev.lockstep.steps.StepModel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the script of a page has to know, as JSON.
final class PageData {

  private final StepModel model;
  private final List<String> locales;
  private final JsonGenerator json;

  private PageData(StepModel model, List<String> locales, JsonGenerator json) {
    this.model = model;
    this.locales = locales;
    this.json = json;
  }

  static String json(StepModel model, List<String> locales) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      new PageData(model, locales, json).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("doc", model.guide().key());
    json.writeStringField("ver", model.guide().version());
    json.writeStringField("src", model.guide().sourceLocale());
    json.writeStringField("base", locales.getFirst());
    json.writeArrayFieldStart("steps");
    for (Step step : model.steps()) {
      json.writeStartArray();
      json.writeString(step.id());
      json.writeString(step.num());
      json.writeString(step.rev());
      if (!step.aliases().isEmpty() || step.from().isPresent()) {
        json.writeArray(step.aliases().toArray(String[]::new), 0, step.aliases().size());
      }
      if (step.from().isPresent()) {
        json.writeString(step.from().get());
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    // The opening step and the one that ends it.
    json.writeArrayFieldStart("loops");
    for (Step step : model.steps()) {
      for (Fact fact : step.facts()) {
        if (fact instanceof Fact.Opens opens) {
          json.writeArray(new String[] {step.id(), opens.closer()}, 0, 2);
        }
      }
    }
    json.writeEndArray();
    json.writeObjectFieldStart("ui");
    for (String locale : locales) {
      json.writeStringField(locale, Checklist.MESSAGES.in(locale).tag());
    }
    json.writeEndObject();
    // Their names once, not once in each language.
    json.writeArrayFieldStart("keys");
    for (String key : Checklist.MESSAGES.in("en").texts().keySet()) {
      json.writeString(key);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("u");
    Map<String, Strings> used = new TreeMap<>();
    locales.forEach(
        locale -> used.put(Checklist.MESSAGES.in(locale).tag(), Checklist.MESSAGES.in(locale)));
    for (Strings strings : used.values()) {
      strings(strings);
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void strings(Strings strings) throws IOException {
    json.writeArrayFieldStart(strings.tag());
    for (Map.Entry<String, Map<String, String>> text : strings.texts().entrySet()) {
      Map<String, String> cases = text.getValue();
      if (cases.size() == 1) {
        json.writeString(strings.text(text.getKey()));
      } else {
        json.writeStartObject();
        for (Map.Entry<String, String> one : cases.entrySet()) {
          json.writeStringField(one.getKey(), one.getValue());
        }
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }
}
