package dev.lockstep.render;

import dev.lockstep.check.Report;
import dev.lockstep.finding.Finding;
import java.io.IOException;

/// Writes each finding on one line, for editors and grep: `path:line:column: severity[rule]
/// message`, and `[*]` where `--fix` mends it.
public final class ConciseFindings {

  private ConciseFindings() {}

  public static void write(Report report, Appendable out) throws IOException {
    for (Finding finding : report.findings()) {
      String rule = finding.severity() + "[" + finding.rule() + "]";
      out.append(Visible.of(finding.at() + ": " + rule + " " + finding.message()));
      out.append(TextFinding.isSafe(finding) ? " [*]\n" : "\n");
    }
  }
}
