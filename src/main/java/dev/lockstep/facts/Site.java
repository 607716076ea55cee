package dev.lockstep.facts;

import dev.lockstep.locale.LinkKey;
import java.util.regex.Pattern;

/// The site that the documentation is published on: Adobe Experience League.
public final class Site {

  private static final Pattern OURS =
      Pattern.compile("(?i)^https?://experienceleague\\.adobe\\.com(?=[/?#]|$).*", Pattern.DOTALL);

  static final String ROOT = "https://experienceleague.adobe.com";

  private Site() {}

  /// Whether an address is one of the site.
  public static boolean isOurs(String address) {
    return OURS.matcher(address).matches();
  }

  /// What is left of an address of the site in all languages, without its fragment.
  public static String key(String address) {
    int hash = address.indexOf('#');
    return LinkKey.of(hash < 0 ? address : address.substring(0, hash), "");
  }
}
