package dev.lockstep.facts;

import java.util.regex.Pattern;

/// The site that the documentation is published on: Adobe Experience League.
public final class Site {

  private static final Pattern OURS =
      Pattern.compile("(?i)^https?://experienceleague\\.adobe\\.com(?=[/?#]|$).*", Pattern.DOTALL);

  private Site() {}

  /// Whether an address is one of the site.
  public static boolean isOurs(String address) {
    return OURS.matcher(address).matches();
  }
}
