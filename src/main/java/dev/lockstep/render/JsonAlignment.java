package dev.lockstep.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.align.Alignment;
import dev.lockstep.align.Pair;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the steps of an alignment as `lockstep-alignment/1`, for other programs.
public final class JsonAlignment {

  public static final String FORMAT = "lockstep-alignment/1";

  private JsonAlignment() {}

  public static void write(Alignment alignment, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeArrayFieldStart("steps");
      Iterator<Double> confidences = alignment.confidences().iterator();
      for (Pair pair : alignment.pairs()) {
        double c = confidences.next();
        switch (pair) {
          case Pair.Matched(Unit s, Unit t) when isStep(s) || isStep(t) ->
              step(json, s, t, "matched", c);
          case Pair.Moved(Unit s, Unit t) when isStep(s) -> step(json, s, t, "moved", c);
          case Pair.Missing(Unit s, _, _) when isStep(s) -> step(json, s, null, "missing", c);
          case Pair.Extra(Unit t) when isStep(t) -> step(json, null, t, "extra", c);
          case Pair.Split(Unit s, List<Unit> ts) -> {
            for (Unit t : ts) {
              step(json, s, t, "split", c);
            }
          }
          case Pair.Merged(List<Unit> ss, Unit t) -> {
            for (Unit s : ss) {
              step(json, s, t, "merged", c);
            }
          }
          default -> {}
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write("\n");
  }

  private static boolean isStep(Unit unit) {
    return unit.is(Kind.STEP);
  }

  private static void step(
      JsonGenerator json, @Nullable Unit s, @Nullable Unit t, String state, double confidence)
      throws IOException {
    json.writeStartObject();
    if (s != null && isStep(s)) {
      json.writeStringField("source", s.step().label());
    }
    if (t != null && isStep(t)) {
      json.writeStringField("target", t.step().label());
    }
    json.writeStringField("state", state);
    json.writeNumberField("confidence", confidence);
    json.writeEndObject();
  }
}
