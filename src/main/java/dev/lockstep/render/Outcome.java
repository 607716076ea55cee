package dev.lockstep.render;

import dev.lockstep.check.Report;

/// Says in one line how a run ended.
final class Outcome {

  private Outcome() {}

  static String of(Report report, Words words) {
    boolean lint = report.kind() == Report.Kind.LINT;
    String found = words.text(lint ? "nothing" : "in_step");
    return (report.findings().isEmpty() ? found : words.counts(report.findings()))
        + " · "
        + looked(report, words)
        + heldBack(report, words);
  }

  /// At how much was looked.
  static String looked(Report report, Words words) {
    return switch (report.kind()) {
      case LINT -> words.count("linted", report.documents());
      case CHECK ->
          words.joined(
              words.count("documents", report.documents()),
              words.count("compared", report.pairs()));
    };
  }

  /// What the baseline accepts, or nothing.
  static String heldBack(Report report, Words words) {
    return report.accepted() == 0 ? "" : " · " + words.count("held_back", report.accepted());
  }
}
