package dev.lockstep.check;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/// The outcome of a run.
///
/// @param kind what the run was about
/// @param findings in the order of `Finding.ORDER`
/// @param states where each translation stands against its source, by path and locale
/// @param documents how many documents were read
/// @param pairs how many translations were compared with their source
/// @param notes what was left out, and why
/// @param accepted how many findings the baseline holds back
/// @param failures rules that threw: bugs, each in one line
public record Report(
    Kind kind,
    List<Finding> findings,
    List<TranslationState> states,
    int documents,
    int pairs,
    int accepted,
    List<String> notes,
    List<String> failures) {

  public enum Kind {
    /// Documents of one language, by themselves.
    LINT,
    /// Translations and their source.
    CHECK
  }

  /// The same report with other findings.
  public Report with(List<Finding> others, int heldBack) {
    return new Report(kind, others, states, documents, pairs, heldBack, notes, failures);
  }

  /// The same report with one more note.
  public Report noting(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new Report(
        kind, findings, states, documents, pairs, accepted, List.copyOf(more), failures);
  }

  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
