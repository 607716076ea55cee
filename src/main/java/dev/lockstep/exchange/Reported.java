package dev.lockstep.exchange;

import dev.lockstep.check.Report;
import dev.lockstep.finding.Finding;
import dev.lockstep.finding.Related;
import dev.lockstep.text.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The findings of a report by place: what was silenced, accepted or switched off is not among
/// them.
final class Reported {

  private record Key(String rule, String message, String path, int start, int end) {}

  private final Map<Key, Finding> findings = new HashMap<>();

  private Reported() {}

  static Reported of(Report report) {
    Reported reported = new Reported();
    for (Finding finding : report.findings()) {
      reported.findings.put(key(finding, finding.at()), finding);
      // The pipeline's damage is one finding with the places of all its twins.
      if (!finding.locales().isEmpty()) {
        for (Related related : finding.related()) {
          reported.findings.putIfAbsent(key(finding, related.at()), finding);
        }
      }
    }
    return reported;
  }

  /// What of some findings is in the report, as it stands there.
  List<Finding> of(List<Finding> raw) {
    return raw.stream().map(f -> findings.get(key(f, f.at()))).filter(Objects::nonNull).toList();
  }

  private static Key key(Finding finding, Location at) {
    return new Key(
        finding.rule(), finding.message(), at.source().path(), at.span().start(), at.span().end());
  }
}
