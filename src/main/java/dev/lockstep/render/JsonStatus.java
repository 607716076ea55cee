package dev.lockstep.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.check.TranslationState;
import dev.lockstep.check.TranslationState.State;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Writes the states of translations as `lockstep-status/1`.
public final class JsonStatus {

  public static final String FORMAT = "lockstep-status/1";

  private JsonStatus() {}

  /// @param states those to list: a topic stands where its first one does
  /// @param all those to count
  public static void write(List<TranslationState> states, List<TranslationState> all, Writer out)
      throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeObjectFieldStart("totals");
      for (Map.Entry<String, Map<State, Integer>> locale : totals(all).entrySet()) {
        json.writeObjectFieldStart(locale.getKey());
        for (State state : State.values()) {
          json.writeNumberField(state.toString(), locale.getValue().getOrDefault(state, 0));
        }
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeArrayFieldStart("topics");
      for (List<TranslationState> topic : byTopic(states).values()) {
        json.writeStartObject();
        json.writeStringField("topic", topic.getFirst().topic());
        json.writeStringField("path", topic.getFirst().path());
        json.writeObjectFieldStart("locales");
        for (TranslationState state : topic) {
          state(json, state);
        }
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write("\n");
  }

  /// How many translations of each locale are in each state.
  static Map<String, Map<State, Integer>> totals(List<TranslationState> states) {
    Map<String, Map<State, Integer>> totals = new TreeMap<>();
    for (TranslationState state : states) {
      totals
          .computeIfAbsent(state.locale(), _ -> new EnumMap<>(State.class))
          .merge(state.state(), 1, Integer::sum);
    }
    return totals;
  }

  // In the order in which each topic comes first: another order may divide its locales.
  private static Map<String, List<TranslationState>> byTopic(List<TranslationState> states) {
    Map<String, List<TranslationState>> topics = new LinkedHashMap<>();
    for (TranslationState state : states) {
      topics
          .computeIfAbsent(state.topic() + "\n" + state.path(), _ -> new ArrayList<>())
          .add(state);
    }
    return topics;
  }

  private static void state(JsonGenerator json, TranslationState state) throws IOException {
    json.writeObjectFieldStart(state.locale());
    json.writeStringField("state", state.state().toString());
    if (state.state() == State.STALE) {
      json.writeNumberField("changedUnits", state.changedUnits());
      json.writeNumberField("changedSteps", state.changedSteps());
      json.writeNumberField("commitsBehind", state.commitsBehind());
      Optional<Instant> since = state.since();
      if (since.isPresent()) {
        json.writeStringField("since", date(since.get()));
      }
    }
    Json.optional(json, "why", state.why());
    json.writeEndObject();
  }

  /// A day, in UTC: the same everywhere.
  static String date(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
  }
}
