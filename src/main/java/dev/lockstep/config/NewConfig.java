package dev.lockstep.config;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// The first `lockstep.yml` of a documentation: what was found there, and what may be set, in
/// comments.
///
/// @param source the tag of the source language
/// @param locales the folder of each locale by its tag, as the file names it; empty if there is one
///   language only
/// @param history the bundle with the history of the source, as the file names it
public record NewConfig(
    String source, SortedMap<String, String> locales, Optional<String> history) {

  /// The file.
  public String text() {
    return """
    # What Lockstep checks in this folder, and how. Each setting may be left out.

    # The language that the others are translated from.
    source: %s

    # Language tag -> folder, relative to this file. A document has the same path in every folder.
    %s

    # The git history of the source: a repository, or a bundle of one. Without this line it is the
    # repository that holds the folder of the source.
    %s

    # How much a finding matters: off, info, warning or error. `lockstep rules` lists the rules,
    # `lockstep explain RULE` says what one is about.
    # rules:
    #   heading-punctuation: off
    #   step-moved: warning

    # The same for a part: paths inside of a locale's folder, locales, or both. The last one holds.
    # overrides:
    #   - paths: [help/_includes/**, help/release/**]
    #     locales: [%s]
    #     rules: {link-lost: warning}
    """
        .formatted(source, folders(), bundle(), example());
  }

  private String folders() {
    return locales.isEmpty()
        ? "# locales:\n#   %s: %s\n#   fr: fr".formatted(source, source)
        : locales.entrySet().stream()
            .map(locale -> "  " + locale.getKey() + ": " + quoted(locale.getValue()))
            .collect(Collectors.joining("\n", "locales:\n", ""));
  }

  private String bundle() {
    return history.map(path -> "history: " + quoted(path)).orElse("# history: ../docs.en");
  }

  private String example() {
    return locales.entrySet().stream()
        .map(Map.Entry::getKey)
        .filter(tag -> !tag.equals(source))
        .findFirst()
        .orElse("fr");
  }

  private static String quoted(String path) {
    return path.matches("[\\w./][\\w./-]*")
        ? path
        : "\"" + path.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
