package dev.lockstep.cli;

import dev.lockstep.config.Tags;
import dev.lockstep.finding.Problem;
import dev.lockstep.load.FileReader;
import dev.lockstep.load.Shown;
import dev.lockstep.model.Document;
import dev.lockstep.parse.DocumentParser;
import dev.lockstep.text.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads a document that was named by itself, outside of any workspace.
final class SingleDocument {

  private SingleDocument() {}

  /// @throws IllegalArgumentException if it cannot be read; the message says why
  static Document read(Path file) {
    String shown = Shown.path(file);
    Existing.require(file);
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(shown + " is no document");
    }
    List<Problem> problems = new ArrayList<>();
    SourceText text =
        FileReader.read(file, shown, problems::add)
            .orElseThrow(
                () -> new IllegalArgumentException(shown + ": " + problems.getFirst().message()));
    return DocumentParser.parse(text, locale(file), shown);
  }

  /// The same document under another path.
  static Document at(Document document, String path) {
    return new Document(
        document.source(),
        document.locale(),
        path,
        document.frontMatter(),
        document.blocks(),
        document.troubles());
  }

  // The nearest folder that is named by a language.
  private static Locale locale(Path file) {
    for (Path folder = file.toAbsolutePath().normalize().getParent();
        folder != null && folder.getFileName() != null;
        folder = folder.getParent()) {
      String name = folder.getFileName().toString();
      String tag = name.substring(name.lastIndexOf('.') + 1);
      if (Tags.isLocale(tag)) {
        return Tags.locale(tag);
      }
    }
    return Locale.ROOT;
  }
}
