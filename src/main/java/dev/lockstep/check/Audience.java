package dev.lockstep.check;

import dev.lockstep.align.Alignment;
import dev.lockstep.align.Outlined;
import dev.lockstep.blame.SourceChange;
import dev.lockstep.finding.Finding;
import java.util.List;
import java.util.Optional;

/// Is told of every translation while its documents are at hand: a report keeps findings, not
/// documents. Several workers tell at once, in any order.
@FunctionalInterface
public interface Audience {

  /// Listens to nothing.
  Audience NONE = _ -> {};

  void compared(Translation translation);

  /// A source was read; what it is compared with is told afterwards, one by one.
  ///
  /// @param topic the exl-id, else the path
  default void read(String topic, Outlined source) {}

  /// One translation and its source.
  ///
  /// @param topic the exl-id, else the path
  /// @param alignment with the source as it is today
  /// @param damage what the rules found in it, before anything was silenced or accepted
  /// @param base what the source was when the translation was made; empty if nobody knows
  record Translation(
      String topic, Alignment alignment, List<Finding> damage, Optional<Since> base) {}

  /// What became of a source since its translation was made.
  ///
  /// @param commit the short id of the commit that was translated
  /// @param changes what is to be translated; empty if the translation is current
  /// @param alignment of the translation with the source as it was
  /// @param owed what the rules find against today's source because it changed: some of it has a
  ///   fix
  record Since(
      String commit, List<SourceChange> changes, Alignment alignment, List<Finding> owed) {}
}
