package dev.lockstep.rule.link;

import dev.lockstep.rule.Rule;
import java.util.List;

/// The rules about links, anchors and what is included.
public final class LinkRules {

  /// In the order of the rule index.
  public static final List<Rule> ALL =
      List.of(
          new LinkDead(),
          new LinkMisspelt(),
          new LinkToFolder(),
          new LinkUnrooted(),
          new AnchorMissing(),
          new AnchorUnstable(),
          new FragmentEmpty(),
          new LinkRedirected(),
          new LinkAbsolute(),
          new LinkLocalised(),
          new ReferenceUndefined(),
          new ImageDead(),
          new IncludeMissing(),
          new IncludeLoop(),
          new SnippetUnknown());

  private LinkRules() {}
}
