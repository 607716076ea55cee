package dev.lockstep.check;

import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Severity;
import java.util.List;

/// The outcome of a run.
///
/// @param findings in the order of `Finding.ORDER`
/// @param states where each translation stands against its source, by path and locale
/// @param documents how many documents were read
/// @param pairs how many translations were compared with their source
/// @param notes what was left out, and why
/// @param accepted how many findings the baseline holds back
/// @param failures rules that threw: bugs, each in one line
public record Report(
    List<Finding> findings,
    List<TranslationState> states,
    int documents,
    int pairs,
    int accepted,
    List<String> notes,
    List<String> failures) {

  /// The same report with other findings.
  public Report with(List<Finding> others, int heldBack) {
    return new Report(others, states, documents, pairs, heldBack, notes, failures);
  }

  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
