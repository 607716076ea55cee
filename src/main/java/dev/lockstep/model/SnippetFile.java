package dev.lockstep.model;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The document whose sections `{{…}}` names.
public final class SnippetFile {

  public static final String PATH = "_includes/snippets.md";

  private SnippetFile() {}

  /// Guides of one repository share the file that stands highest.
  ///
  /// @param path of a document inside its locale's folder
  public static <T> Optional<T> among(Stream<T> documents, Function<T, String> path) {
    return documents
        .filter(document -> path.apply(document).endsWith(PATH))
        .min((a, b) -> path.apply(a).length() - path.apply(b).length());
  }
}
