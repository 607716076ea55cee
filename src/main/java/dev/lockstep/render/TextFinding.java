package dev.lockstep.render;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Fix;
import dev.lockstep.finding.Related;
import dev.lockstep.locale.DisplayWidth;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Writes one finding for people: what, where, the line of the target, that of its source, what to
/// do.
final class TextFinding {

  // Numbers of up to four digits stand below each other.
  private static final int GUTTER = 4;

  private final Style style;
  private final Words words;
  private final Appendable out;

  private TextFinding(Style style, Words words, Appendable out) {
    this.style = style;
    this.words = words;
    this.out = out;
  }

  static void write(Finding finding, Style style, Words words, Appendable out) throws IOException {
    new TextFinding(style, words, out).write(finding);
  }

  private void write(Finding finding) throws IOException {
    String rule = finding.severity() + "[" + finding.rule() + "]";
    out.append("\n  ").append(style.of(finding.severity(), rule)).append(' ');
    sentence(finding.message(), 3 + rule.length(), 4, style::bold);
    Optional<String> summary = words.summary(finding.rule());
    if (summary.isPresent()) {
      out.append("    ");
      sentence(summary.get(), 4, 4, UnaryOperator.identity());
    }
    int widest = finding.at().line();
    for (Related related : finding.related()) {
      widest = Math.max(widest, related.at().line());
    }
    Frame frame = new Frame(style, Math.max(GUTTER, Integer.toString(widest).length()));
    StringBuilder frames = new StringBuilder();
    place(finding.at().toString(), detail(finding), frames);
    frame.marked(finding.at(), finding.severity(), frames);
    for (Related related : finding.related()) {
      place(related.at().toString(), words.place(related), frames);
      frame.plain(related.at(), frames);
    }
    out.append(frames);
    if (!finding.help().isEmpty()) {
      String label = words.label("help");
      int indent = 4 + DisplayWidth.of(label);
      out.append("    ").append(style.green(label));
      sentence(
          finding.help() + (isSafe(finding) ? " (" + words.text("fix_does") + ")" : ""),
          indent,
          indent,
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
  private String detail(Finding finding) {
    String number = finding.about().step();
    String step = number.isEmpty() ? "" : words.text("step", "s", number);
    String locales = String.join(", ", finding.locales());
    return words.joined(step, finding.cause().map(c -> words.why(c, locales)).orElse(""));
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
