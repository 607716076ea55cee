package dev.lockstep.render;

import dev.lockstep.align.Alignment;
import dev.lockstep.align.Pair;
import dev.lockstep.locale.DisplayWidth;
import dev.lockstep.model.Block;
import dev.lockstep.model.Inline;
import dev.lockstep.model.Unit;
import dev.lockstep.model.Unit.Kind;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes an alignment for people: source and target side by side.
public final class TextAlignment {

  private TextAlignment() {}

  public static void write(Alignment alignment, Style style, Appendable out) throws IOException {
    // Between the two columns stand a word, a number and four blanks.
    int column = Math.max(12, (Math.min(style.width(), 140) - 18) / 2);
    Iterator<Double> confidences = alignment.confidences().iterator();
    for (Pair pair : alignment.pairs()) {
      double c = confidences.next();
      switch (pair) {
        case Pair.Matched(Unit s, Unit t) -> row(s, t, "=", c, column, style, out);
        case Pair.Moved(Unit s, Unit t) -> row(s, t, "moved", c, column, style, out);
        case Pair.Missing(Unit s, List<Unit> any, _) ->
            row(s, null, any.size() > 1 ? "missing?" : "missing", c, column, style, out);
        case Pair.Extra(Unit t) -> row(null, t, "extra", c, column, style, out);
        case Pair.Split(Unit s, List<Unit> ts) -> {
          for (Unit t : ts) {
            row(s, t, "split", c, column, style, out);
          }
        }
        case Pair.Merged(List<Unit> ss, Unit t) -> {
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
    return "  ".repeat(unit.depth()) + what + " " + Visible.of(words(unit));
  }

  private static String words(Unit unit) {
    String words = Inline.text(unit.content()).strip();
    if (!words.isEmpty()) {
      return words;
    }
    return switch (unit.block()) {
      case Block.Note note -> note.kind();
      case Block.CodeBlock code -> code.code().strip();
      case Block.Include include -> include.path();
      case Block.Video video -> video.url();
      default ->
          Inline.all(unit.content())
              .filter(Inline.Image.class::isInstance)
              .map(image -> ((Inline.Image) image).target())
              .collect(Collectors.joining(" "));
    };
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
}
