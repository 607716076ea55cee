package dev.lockstep.rule.page;

import dev.lockstep.rule.Rule;
import java.util.List;

/// The rules about pictures, files, front matter and tables of contents.
public final class PageRules {

  /// In the order of the rule index.
  public static final List<Rule> ALL =
      List.of(
          new PictureUnreadable(),
          new PictureHeavy(),
          new AltMissing(),
          new AssetUnused(),
          new PageUnlisted(),
          new TitleMissing(),
          new TitleShared(),
          new DescriptionMissing(),
          new ExlIdMissing(),
          new KeyMisspelt());

  private PageRules() {}
}
