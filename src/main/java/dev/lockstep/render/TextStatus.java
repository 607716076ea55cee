package dev.lockstep.render;

import dev.lockstep.check.TranslationState;
import dev.lockstep.check.TranslationState.State;
import dev.lockstep.finding.Severity;
import dev.lockstep.text.Counted;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes the states of translations for people: what needs work, then a table with a line for each
/// locale.
public final class TextStatus {

  private final Style style;
  private final Appendable out;

  private TextStatus(Style style, Appendable out) {
    this.style = style;
    this.out = out;
  }

  /// @param states those to list, in the order to list them
  /// @param all those to count
  /// @param notes what was left out, and why
  public static void write(
      List<TranslationState> states,
      List<TranslationState> all,
      List<String> notes,
      Style style,
      Appendable out)
      throws IOException {
    new TextStatus(style, out).write(states, all, notes);
  }

  private void write(List<TranslationState> states, List<TranslationState> all, List<String> notes)
      throws IOException {
    int width = states.stream().mapToInt(s -> s.locale().length()).max().orElse(0);
    for (TranslationState state : states) {
      if (state.state() != State.CURRENT) {
        out.append(pad(state.locale(), width)).append("  ");
        out.append(coloured(state.state(), pad(state.state().toString(), 8))).append("  ");
        out.append(state.path()).append(style.dim(detail(state))).append('\n');
      }
    }
    if (states.stream().anyMatch(s -> s.state() != State.CURRENT)) {
      out.append('\n');
    }
    table(JsonStatus.totals(all));
    for (String note : notes) {
      out.append(style.dim("note: ")).append(note).append('\n');
    }
  }

  private static String detail(TranslationState state) {
    return switch (state.state()) {
      case STALE ->
          "  "
              + Counted.of(state.changedUnits(), "unit")
              + (state.changedSteps() > 0 ? ", " + Counted.of(state.changedSteps(), "step") : "")
              + state.since().map(s -> ", since " + JsonStatus.date(s)).orElse("")
              + (state.commitsBehind() > 0
                  ? ", " + Counted.of(state.commitsBehind(), "commit") + " behind"
                  : "");
      case UNKNOWN, AHEAD -> state.why().isEmpty() ? "" : "  " + state.why();
      case MISSING, ORPHANED, CURRENT -> "";
    };
  }

  private void table(Map<String, Map<State, Integer>> totals) throws IOException {
    int width = totals.keySet().stream().mapToInt(String::length).max().orElse(6);
    out.append(pad("locale", Math.max(6, width)));
    for (State state : State.values()) {
      out.append(String.format(Locale.ROOT, "%10s", state));
    }
    out.append(String.format(Locale.ROOT, "%10s%n", "in step"));
    for (Map.Entry<String, Map<State, Integer>> locale : totals.entrySet()) {
      out.append(pad(locale.getKey(), Math.max(6, width)));
      int wanted = 0;
      for (State state : State.values()) {
        int count = locale.getValue().getOrDefault(state, 0);
        wanted += state == State.ORPHANED ? 0 : count;
        String cell = String.format(Locale.ROOT, "%10d", count);
        out.append(count == 0 ? style.dim(cell) : cell);
      }
      int current = locale.getValue().getOrDefault(State.CURRENT, 0);
      int percent = wanted == 0 ? 0 : 100 * current / wanted;
      out.append(String.format(Locale.ROOT, "%8d %%%n", percent));
    }
  }

  private String coloured(State state, String text) {
    return switch (state) {
      case CURRENT -> style.green(text);
      case STALE, AHEAD -> style.of(Severity.WARNING, text);
      case MISSING, ORPHANED -> style.of(Severity.INFO, text);
      case UNKNOWN -> style.dim(text);
    };
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
