package dev.lockstep.blame;

import dev.lockstep.align.Aligner;
import dev.lockstep.align.Alignment;
import dev.lockstep.align.Outlined;
import dev.lockstep.finding.Cause;
import dev.lockstep.finding.Finding;
import dev.lockstep.text.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// What a target differs in from its source, divided by cause.
///
/// @param damage findings that the translation is to blame for
/// @param changes what changed in the source since and is to be translated; empty if the
///   translation is current
/// @param caughtUp what changed too, but is in the target already
/// @param owed what the rules find against today's source and the translation is not to blame for
/// @param withSource the target's alignment with today's source, `withBase` with the base
public record Verdict(
    List<Finding> damage,
    List<SourceChange> changes,
    List<SourceChange> caughtUp,
    List<Finding> owed,
    Alignment withSource,
    Alignment withBase) {

  /// What the rules say about a source and a target that were aligned.
  public record Compared(Alignment alignment, List<Finding> findings) {}

  /// Compares three ways.
  ///
  /// @param now the source today, `base` the source at the translation's commit
  /// @param compare what the rules say about a source and its target
  public static Verdict of(
      Outlined now,
      Outlined base,
      Outlined target,
      BiFunction<Outlined, Outlined, Compared> compare) {
    List<SourceChange> changes = SourceChanges.between(base, now);
    Compared current = compare.apply(now, target);
    List<Finding> today = current.findings();
    if (changes.isEmpty()) {
      return new Verdict(
          blamed(today), List.of(), List.of(), List.of(), current.alignment(), current.alignment());
    }
    // Without a difference there is nothing that the base could blame anybody for.
    Compared old =
        today.isEmpty() && !CaughtUp.asksForFindings(changes)
            ? new Compared(Aligner.align(base, target), List.of())
            : compare.apply(base, target);
    List<Finding> damage = new ArrayList<>();
    List<Finding> gone = new ArrayList<>();
    Set<Finding> used = new HashSet<>();
    for (Finding then : old.findings()) {
      twin(then, today, used)
          .ifPresentOrElse(
              same -> {
                used.add(same);
                damage.add(same.with(Cause.TRANSLATION));
              },
              () -> {
                // Neither as the source was nor as it is: damaged, whatever else has changed there.
                if (today.stream()
                    .anyMatch(f -> f.at().span().overlaps(then.at().span()) || sameLine(f, then))) {
                  damage.add(then.with(Cause.TRANSLATION));
                } else {
                  gone.add(then);
                }
              });
    }
    CaughtUp caughtUp = new CaughtUp(current.alignment(), old.alignment(), gone);
    return new Verdict(
        List.copyOf(damage),
        changes.stream().filter(change -> !caughtUp.has(change)).toList(),
        changes.stream().filter(caughtUp::has).toList(),
        today.stream().filter(f -> !used.contains(f)).toList(),
        current.alignment(),
        old.alignment());
  }

  /// Findings of a translation whose source has not changed since.
  public static List<Finding> blamed(List<Finding> findings) {
    return findings.stream().map(finding -> finding.with(Cause.TRANSLATION)).toList();
  }

  private static Optional<Finding> twin(Finding then, List<Finding> today, Set<Finding> used) {
    return today.stream()
        .filter(f -> !used.contains(f) && f.rule().equals(then.rule()))
        .filter(f -> f.at().span().equals(then.at().span()) && subject(f).equals(subject(then)))
        .findFirst()
        .or(
            () ->
                today.stream()
                    .filter(f -> !used.contains(f) && f.rule().equals(then.rule()))
                    .filter(f -> subject(f).equals(subject(then)))
                    .findFirst());
  }

  // What the finding is about without its section, whose name may have changed.
  private static String subject(Finding finding) {
    return finding.identity().substring(finding.identity().indexOf('|') + 1);
  }

  private static boolean sameLine(Finding a, Finding b) {
    Location left = a.at();
    Location right = b.at();
    return left.line() == right.line();
  }
}
