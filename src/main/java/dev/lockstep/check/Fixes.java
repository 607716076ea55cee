package dev.lockstep.check;

import dev.lockstep.finding.Edit;
import dev.lockstep.finding.Fix;
import dev.lockstep.text.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Applies fixes to a text: all edits of a fix or none, and of two fixes that touch the same place
/// the first.
public final class Fixes {

  private Fixes() {}

  /// @param applied how many of the fixes are in `text`; the others wait for the next run
  public record Result(String text, int applied) {}

  /// @param fixes fixes with edits of this text; edits of other files are refused
  /// @throws IllegalArgumentException if an edit is not of this text
  public static Result apply(SourceText source, Collection<Fix> fixes) {
    List<Edit> accepted = new ArrayList<>();
    Set<Edit> same = new HashSet<>();
    int applied = 0;
    for (Fix fix : fixes) {
      boolean free = true;
      for (Edit edit : fix.edits()) {
        if (!edit.at().source().path().equals(source.path())) {
          throw new IllegalArgumentException(
              "an edit of " + edit.at() + " is not one of " + source.path());
        }
        free &= same.contains(edit) || accepted.stream().noneMatch(other -> clash(edit, other));
      }
      if (free) {
        applied++;
        for (Edit edit : fix.edits()) {
          if (same.add(edit)) {
            accepted.add(edit);
          }
        }
      }
    }
    accepted.sort(Comparator.comparing((Edit edit) -> edit.at().span()));
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Edit edit : accepted) {
      text.append(source.text(), at, edit.at().span().start()).append(edit.text());
      at = edit.at().span().end();
    }
    text.append(source.text(), at, source.length());
    return new Result(text.toString(), applied);
  }

  // Two insertions at one place would need an order, so they clash too.
  private static boolean clash(Edit a, Edit b) {
    return a.at().span().overlaps(b.at().span())
        || a.at().span().start() == b.at().span().start()
        || (a.at().span().isEmpty()
            && b.at().span().end() == a.at().span().start()
            && b.at().span().isEmpty());
  }
}
