package dev.lockstep.render;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Related;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Writes one finding for people: what, where, the line of the target, that of its source, what to
/// do.
final class TextFinding {

  // Numbers of up to four digits stand below each other.
  private static final int GUTTER = 4;

  private final Style style;
  private final Appendable out;

  private TextFinding(Style style, Appendable out) {
    this.style = style;
    this.out = out;
  }

  static void write(Finding finding, Style style, Appendable out) throws IOException {
    new TextFinding(style, out).write(finding);
  }

  private void write(Finding finding) throws IOException {
    String rule = finding.severity() + "[" + finding.rule() + "]";
    out.append("\n  ").append(style.of(finding.severity(), rule)).append(' ');
    sentence(finding.message(), 3 + rule.length(), 4, style::bold);
    int widest = finding.at().line();
    for (Related related : finding.related()) {
      widest = Math.max(widest, related.at().line());
    }
    Frame frame = new Frame(style, Math.max(GUTTER, Integer.toString(widest).length()));
    StringBuilder frames = new StringBuilder();
    place(finding.at().toString(), detail(finding), frames);
    frame.marked(finding.at(), finding.severity(), frames);
    for (Related related : finding.related()) {
      place(related.at().toString(), related.message(), frames);
      frame.plain(related.at(), frames);
    }
    out.append(frames);
    if (!finding.help().isEmpty()) {
      out.append("    ").append(style.green("help: "));
      sentence(
          finding.help() + (isSafe(finding) ? " (--fix does it)" : ""),
          10,
          10,
          UnaryOperator.identity());
    }
  }

  static boolean isSafe(Finding finding) {
    return finding.fix().filter(fix -> fix.safety() == Fix.Safety.SAFE).isPresent();
  }

  /// Whether somebody has to look before the finding is mended.
  static boolean wantsALook(Finding finding) {
    return finding.fix().filter(fix -> fix.safety() == Fix.Safety.REVIEW).isPresent();
  }

  // Which step, and whose fault.
  private static String detail(Finding finding) {
    List<String> parts = new ArrayList<>();
    if (!finding.about().step().isEmpty()) {
      parts.add("step " + finding.about().step());
    }
    String locales = String.join(", ", finding.locales());
    finding
        .cause()
        .map(
            cause ->
                switch (cause) {
                  case TRANSLATION -> "damaged in translation";
                  case STALE -> "stale";
                  case SOURCE ->
                      locales.isEmpty()
                          ? "in the source"
                          : "in the source, inherited by " + locales;
                  case PIPELINE -> "the same in " + locales + ": the tool chain did it";
                })
        .ifPresent(parts::add);
    return String.join(", ", parts);
  }

  private void place(String at, String what, StringBuilder frames) {
    frames.append("    ").append(style.blue("→ ")).append(Visible.of(at));
    if (!what.isEmpty()) {
      frames.append("  ").append(style.dim(Visible.of(what)));
    }
    frames.append('\n');
  }

  // Broken between words where the width is known, each line below the first one indented.
  private void sentence(String text, int used, int indent, UnaryOperator<String> dress)
      throws IOException {
    int width = style.breakable();
    String margin = "";
    for (String line : Wrapped.lines(text, width - used, width - indent)) {
      out.append(margin).append(dress.apply(line)).append('\n');
      margin = " ".repeat(indent);
    }
  }
}
