package dev.lockstep.rule.page;

import dev.lockstep.facts.Facts;
import java.util.Locale;
import java.util.Set;

/// Pages that their writer keeps out of search or of the table of contents.
final class Hidden {

  private static final Set<String> YES = Set.of("yes", "true", "y", "on");

  private Hidden() {}

  static boolean isHidden(Facts page) {
    return says(page, "hide") || says(page, "hidefromtoc");
  }

  private static boolean says(Facts page, String key) {
    return page.frontMatter()
        .get(key)
        .map(v -> YES.contains(v.toLowerCase(Locale.ROOT)))
        .orElse(false);
  }
}
