package dev.lockstep.report;

import dev.lockstep.finding.Severity;
import java.util.List;
import java.util.SequencedMap;

/// What is left of a document when its page is written: its line on the first page.
///
/// @param path inside its locale's folder
/// @param tag of the source's locale
/// @param page whether it has one
/// @param standings by locale; the source's first
/// @param listed its findings, for the pages of locales and rules
record Entry(
    String path,
    String shown,
    String topic,
    String title,
    String tag,
    boolean page,
    SequencedMap<String, Standing> standings,
    List<Listed> listed) {

  /// A finding in a list.
  ///
  /// @param tag of the locale that it stands in
  /// @param step the number of the step in the source, or empty
  /// @param fragment where on the document's page it is shown
  record Listed(
      String tag,
      String rule,
      Severity severity,
      String message,
      int line,
      String step,
      String fragment) {}

  /// The folder that the document is in; empty at the top.
  String folder() {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  Standing standing(String tag) {
    return standings.getOrDefault(tag, Standing.NONE);
  }

  /// More is worse: errors before changes before warnings before notes.
  static long weight(Standing standing) {
    return ((standing.errors() * 1_000L + standing.changes()) * 1_000 + standing.warnings()) * 1_000
        + standing.infos();
  }
}
