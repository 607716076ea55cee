package dev.lockstep.render;

import dev.lockstep.check.Report;
import dev.lockstep.text.Counted;

/// Says in one line how a run ended.
final class Outcome {

  private Outcome() {}

  static String of(Report report) {
    boolean lint = report.kind() == Report.Kind.LINT;
    String found = lint ? "nothing found" : "in step";
    return (report.findings().isEmpty() ? found : Footer.counts(report.findings()))
        + " · "
        + Counted.of(report.documents(), "document")
        + (lint ? " linted" : ", " + Counted.of(report.pairs(), "translation") + " compared")
        + (report.accepted() == 0 ? "" : " · " + report.accepted() + " held back by the baseline");
  }
}
