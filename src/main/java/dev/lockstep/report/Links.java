package dev.lockstep.report;

import java.util.Map;
import java.util.Set;

/// Where things of a report are, seen from one of its pages.
///
/// @param root the way from the page to the report's folder: `../`; empty from its top
/// @param single whether all is in one page
/// @param pages the names of the pages of documents, by the path of the document
/// @param rules those that have a page
record Links(String root, boolean single, Map<String, String> pages, Set<String> rules) {

  /// The same report seen from a page in one of its folders.
  Links below() {
    return new Links(single ? "" : "../", single, pages, rules);
  }

  String file(String path) {
    return "d/" + pages.get(path) + ".html";
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
      return "#" + id(path, fragment.isEmpty() ? "top" : fragment);
    }
    return root + file(path) + (fragment.isEmpty() ? "" : "#" + fragment);
  }

  /// The id of an element in the page of a document.
  String id(String path, String fragment) {
    return single ? pages.get(path) + "." + fragment : fragment;
  }

  String rule(String name) {
    return single ? "#rule-" + name : root + "rule/" + name + ".html";
  }

  String locale(String tag) {
    return single ? "#locale-" + tag : root + "locale/" + tag + ".html";
  }
}
