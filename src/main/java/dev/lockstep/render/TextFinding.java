package dev.lockstep.render;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Related;
import java.io.IOException;
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
    String step = finding.about().step();
    place(finding.at().toString(), step.isEmpty() ? "" : "step " + step, frames);
    frame.marked(finding.at(), finding.severity(), frames);
    for (Related related : finding.related()) {
      place(related.at().toString(), related.message(), frames);
      frame.plain(related.at(), frames);
    }
    out.append(frames);
    if (!finding.help().isEmpty()) {
      out.append("    ").append(style.green("help: "));
      sentence(finding.help(), 10, 10, UnaryOperator.identity());
    }
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
