package dev.lockstep.report;

import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Fix;
import dev.lockstep.text.SourceText;
import dev.lockstep.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The lines that a fix makes of those that are there, to be copied over them.
///
/// @param title what the fix does, as an order
/// @param safe whether nobody needs to look
/// @param line the first line that they replace; `last` the last one
/// @param text without a line end; empty if the lines are to be removed
record Pasted(String title, boolean safe, int line, int last, String text) {

  // More is no line to copy; --fix and --diff do it.
  private static final int MOST_LINES = 8;

  /// @param text of the file that is to be mended; edits of others are left out
  static Optional<Pasted> of(Fix fix, SourceText text) {
    List<Edit> edits =
        fix.edits().stream()
            .filter(e -> e.at().source().path().equals(text.path()))
            .filter(e -> e.at().span().end() <= text.length())
            .sorted(Comparator.comparing((Edit e) -> e.at().span()))
            .toList();
    if (edits.isEmpty()) {
      return Optional.empty();
    }
    int first = text.lineOf(edits.getFirst().at().span().start());
    int last = text.lineOf(edits.getLast().at().span().end());
    if (last - first >= MOST_LINES) {
      return Optional.empty();
    }
    Span lines = new Span(text.lineSpan(first).start(), text.lineSpan(last).end());
    StringBuilder made = new StringBuilder();
    int at = lines.start();
    for (Edit edit : edits) {
      Span span = edit.at().span();
      if (span.start() < at) {
        return Optional.empty();
      }
      made.append(text.text(), at, span.start()).append(edit.text());
      at = span.end();
    }
    made.append(text.text(), Math.min(at, lines.end()), lines.end());
    boolean safe = fix.safety() == Fix.Safety.SAFE;
    return Optional.of(new Pasted(fix.title(), safe, first, last, made.toString()));
  }
}
