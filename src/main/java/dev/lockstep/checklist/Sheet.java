package dev.lockstep.checklist;

import dev.lockstep.page.Html;
import dev.lockstep.page.Strings;

/// The page as far as it is written, and the language in which it speaks at first.
record Sheet(StringBuilder out, Texts texts, Strings strings) {

  Sheet add(Object... parts) {
    for (Object part : parts) {
      out.append(part);
    }
    return this;
  }

  /// What the page itself says, escaped.
  String said(String key, String... arguments) {
    return Html.escape(strings.text(key, arguments));
  }

  /// An element with something that the page itself says; the script says it in other languages.
  ///
  /// @param element its name, and its attributes after it
  Sheet say(String element, String key) {
    String name = element.replaceFirst(" .*", "");
    return add('<', element, " data-u=", key, '>', said(key), "</", name, '>');
  }
}
