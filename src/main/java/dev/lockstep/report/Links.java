package dev.lockstep.report;

import dev.lockstep.render.RelativeUri;
import java.util.Map;
import java.util.Set;

/// Where things of a report are, seen from one of its pages.
///
/// @param root the way from the page to the report's folder: `../../`; empty from its top
/// @param single whether all is in one page
/// @param pages the documents that have a page, by path, numbered
/// @param rules those that have a page
record Links(String root, boolean single, Map<String, Integer> pages, Set<String> rules) {

  /// The same report seen from a file of it.
  Links from(String file) {
    String up = "../".repeat((int) file.chars().filter(c -> c == '/').count());
    return new Links(single ? "" : up, single, pages, rules);
  }

  static String file(String path) {
    return "d/" + path.replaceFirst("\\.md$", "") + ".html";
  }

  String index() {
    return single ? "#top" : root + "index.html";
  }

  boolean hasPage(String path) {
    return pages.containsKey(path);
  }

  /// @param fragment of the page, or empty
  String document(String path, String fragment) {
    if (single) {
      return "#" + id(path, fragment);
    }
    String page = root + RelativeUri.of(file(path));
    return fragment.isEmpty() ? page : page + "#" + fragment;
  }

  /// The id of an element in the page of a document.
  String id(String path, String fragment) {
    String own = "d" + pages.getOrDefault(path, 0);
    return !single ? fragment : fragment.isEmpty() ? own : own + "-" + fragment;
  }

  String rule(String name) {
    return single ? "#rule-" + name : root + "rule/" + name + ".html";
  }

  String locale(String tag) {
    return single ? "#locale-" + tag : root + "locale/" + tag + ".html";
  }
}
