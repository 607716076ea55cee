package dev.lockstep.rule.input;

import dev.lockstep.rule.Rule;
import java.util.List;

/// The rules about what is not there or could not be read.
public final class InputRules {

  /// In the order of the rule index.
  public static final List<Rule> ALL =
      List.of(
          new TranslationStale(),
          new TranslationMissing(),
          new TranslationOrphaned(),
          new FileUnreadable(),
          new DocumentUnread(),
          new ExlIdDuplicated(),
          new ConfigurationWrong(),
          new SuppressionUnused());

  private InputRules() {}
}
