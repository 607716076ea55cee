package dev.lockstep.rule.words;

import dev.lockstep.rule.Rule;
import java.util.List;

/// The rules about what makes a text hard to translate.
public final class WordsRules {

  /// In the order of the rule index.
  public static final List<Rule> ALL =
      List.of(
          new UrlBare(),
          new LinkTextVague(),
          new TextFragmentFragile(),
          new HostOutdated(),
          new LabelUnmarked(),
          new LabelSpelledTwice(),
          new TermSpelledTwice(),
          new WordDoubled(),
          new SpaceInBracket());

  private WordsRules() {}
}
