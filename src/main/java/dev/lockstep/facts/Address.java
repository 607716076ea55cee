package dev.lockstep.facts;

import dev.lockstep.locale.LinkKey;

/// A target inside the documentation, taken apart.
///
/// @param path as written, without query and fragment
/// @param tail the rest as written: `?lang=en#set-up`, or empty
public record Address(String path, String tail) {

  public static Address of(String target) {
    int end = 0;
    while (end < target.length() && target.charAt(end) != '#' && target.charAt(end) != '?') {
      end++;
    }
    return new Address(target.substring(0, end), target.substring(end));
  }

  /// The id that the fragment names: decoded, without what only a browser reads; empty if there is
  /// none.
  public String fragment() {
    int hash = tail.indexOf('#');
    if (hash < 0) {
      return "";
    }
    String fragment = LinkKey.percentDecoded(tail.substring(hash + 1));
    int directive = fragment.indexOf(":~:");
    String id = directive < 0 ? fragment : fragment.substring(0, directive);
    int query = id.indexOf('?');
    return query < 0 ? id : id.substring(0, query);
  }

  /// The same target at another path.
  public String at(String other) {
    return other + tail;
  }

  /// The same target with another fragment, or with none.
  public String to(String id) {
    int hash = tail.indexOf('#');
    String query = hash < 0 ? tail : tail.substring(0, hash);
    return path + query + (id.isEmpty() ? "" : "#" + id);
  }
}
