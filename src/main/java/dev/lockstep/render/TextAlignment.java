package dev.lockstep.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lockstep.align.Alignment;
import dev.lockstep.align.Pair;
import dev.lockstep.locale.DisplayWidth;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes an alignment: side by side for people, its steps as `lockstep-alignment/1` for programs.
public final class TextAlignment {

  public static final String FORMAT = "lockstep-alignment/1";

  private TextAlignment() {}

  public static void text(Alignment alignment, Style style, Appendable out) throws IOException {
    int column = (Math.min(style.width(), 140) - 26) / 2;
    for (Pair pair : alignment.pairs()) {
      switch (pair) {
        case Pair.Matched(Unit s, Unit t, double c) -> row(s, t, "=", c, column, style, out);
        case Pair.Moved(Unit s, Unit t, double c) -> row(s, t, "moved", c, column, style, out);
        case Pair.Missing(Unit s, List<Unit> any, _, double c) ->
            row(s, null, any.size() > 1 ? "missing?" : "missing", c, column, style, out);
        case Pair.Extra(Unit t, double c) -> row(null, t, "extra", c, column, style, out);
        case Pair.Split(Unit s, List<Unit> ts, double c) -> {
          for (Unit t : ts) {
            row(s, t, "split", c, column, style, out);
          }
        }
        case Pair.Merged(List<Unit> ss, Unit t, double c) -> {
          for (Unit s : ss) {
            row(s, t, "merged", c, column, style, out);
          }
        }
      }
    }
  }

  private static void row(
      @Nullable Unit s,
      @Nullable Unit t,
      String state,
      double confidence,
      int column,
      Style style,
      Appendable out)
      throws IOException {
    String left = s == null ? "" : label(s);
    String right = t == null ? "" : label(t);
    String mark = String.format(Locale.ROOT, "%-8s %3.0f %%", state, 100 * confidence);
    String line = fit(left, column) + "  " + mark + "  " + fit(right, column).stripTrailing();
    out.append(state.equals("=") ? line : style.bold(line)).append('\n');
  }

  private static String label(Unit unit) {
    String what =
        unit.is(Kind.STEP)
            ? unit.step().label()
            : unit.is(Kind.SECTION) ? "#" : unit.kind().name().toLowerCase(Locale.ROOT);
    return "  ".repeat(unit.depth())
        + what
        + " "
        + Inline.text(unit.content()).strip().replace('\n', ' ');
  }

  private static String fit(String text, int width) {
    StringBuilder kept = new StringBuilder();
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int w = DisplayWidth.of(c);
      if (used + w > width - 1 && i + Character.charCount(c) < text.length()) {
        kept.append('…');
        used++;
        break;
      }
      kept.appendCodePoint(c);
      used += w;
      i += Character.charCount(c);
    }
    return kept + " ".repeat(Math.max(0, width - used));
  }

  public static void json(Alignment alignment, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeArrayFieldStart("steps");
      for (Pair pair : alignment.pairs()) {
        switch (pair) {
          case Pair.Matched(Unit s, Unit t, double c) when isStep(s) || isStep(t) ->
              step(json, s, t, "matched", c);
          case Pair.Moved(Unit s, Unit t, double c) when isStep(s) -> step(json, s, t, "moved", c);
          case Pair.Missing(Unit s, _, _, double c) when isStep(s) ->
              step(json, s, null, "missing", c);
          case Pair.Extra(Unit t, double c) when isStep(t) -> step(json, null, t, "extra", c);
          case Pair.Split(Unit s, List<Unit> ts, double c) -> {
            for (Unit t : ts) {
              step(json, s, t, "split", c);
            }
          }
          case Pair.Merged(List<Unit> ss, Unit t, double c) -> {
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
