package dev.lockstep.history;

import java.util.List;

/// What history says about a source document at the commit that its translation names.
public sealed interface Base {

  /// The document as it stood then.
  ///
  /// @param same whether its content is that of today
  /// @param text its characters; empty if `same`
  /// @param since the commits that changed the document since then, newest first; empty if they
  ///   cannot be told
  record Found(Commit commit, String path, boolean same, String text, List<Commit> since)
      implements Base {}

  /// There is nothing to compare with.
  ///
  /// @param why in words that complete "no base: …"
  record None(Reason reason, String why) implements Base {}

  enum Reason {
    /// There is no history at all.
    NO_HISTORY,
    /// The translation names no commit.
    NO_COMMIT,
    /// What it names is no commit id.
    MALFORMED,
    /// The commit is not in this history: a shallow clone, or newer than it.
    UNKNOWN_COMMIT,
    /// The commit is there, but newer than the source that was read.
    AHEAD,
    /// The commit has no such document.
    NOT_THERE
  }
}
